package cn.activityweek.system;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.beans.PropertyEditorRegistrar;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads whole numbers as offices write them (1,300 and １３０ too) and nothing else: neither
 * 0x10 nor a blank within. And lets no field marker empty a part of a form: every form is
 * made anew, so that an unticked box needs none.
 */
@ControllerAdvice(annotations = Controller.class)
class FormBinding implements PropertyEditorRegistrar {

	@InitBinder
	void bind(WebDataBinder binder) {
		binder.setFieldMarkerPrefix(null);
		registerCustomEditors(binder);
	}

	/** Also for what is bound elsewhere than from a request: a draft's fields. */
	@Override
	public void registerCustomEditors(PropertyEditorRegistry registry) {
		registry.registerCustomEditor(Integer.class, new WholeNumber(Integer::valueOf, true));
		registry.registerCustomEditor(int.class, new WholeNumber(Integer::valueOf, false));
		registry.registerCustomEditor(Long.class, new WholeNumber(Long::valueOf, true));
		registry.registerCustomEditor(long.class, new WholeNumber(Long::valueOf, false));
	}

	/** One whole number. */
	private static final class WholeNumber extends PropertyEditorSupport {

		private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+");

		private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}");

		private final Function<String, Number> reader;

		private final boolean mayBeEmpty;

		private WholeNumber(Function<String, Number> reader, boolean mayBeEmpty) {
			this.reader = reader;
			this.mayBeEmpty = mayBeEmpty;
		}

		@Override
		public void setAsText(String text) {
			String number = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
			if (number.isEmpty() && this.mayBeEmpty) {
				setValue(null);
				return;
			}
			if (GROUPED.matcher(number).matches()) {
				number = number.replace(",", "");
			}
			if (!PLAIN.matcher(number).matches()) {
				throw new IllegalArgumentException("Not a whole number");
			}
			setValue(this.reader.apply(number));
		}

		@Override
		public String getAsText() {
			return (getValue() != null) ? getValue().toString() : "";
		}

	}

}
