package cn.activityweek.system;

import java.beans.PropertyEditorSupport;
import java.util.OptionalLong;
import java.util.function.LongFunction;

import cn.activityweek.core.WholeNumber;
import org.springframework.beans.PropertyEditorRegistrar;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads whole numbers as offices write them (see {@link WholeNumber}). And lets no field
 * marker empty a part of a form: every form is made anew, so that an unticked box needs
 * none.
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
		registry.registerCustomEditor(Integer.class, new NumberEditor(FormBinding::integer, true));
		registry.registerCustomEditor(int.class, new NumberEditor(FormBinding::integer, false));
		registry.registerCustomEditor(Long.class, new NumberEditor(Long::valueOf, true));
		registry.registerCustomEditor(long.class, new NumberEditor(Long::valueOf, false));
	}

	private static Integer integer(long number) {
		return Integer.valueOf(Long.toString(number));
	}

	/** One whole number. */
	private static final class NumberEditor extends PropertyEditorSupport {

		private static final char NO_BREAK_SPACE = '\u00a0';

		private final LongFunction<Number> reader;

		private final boolean mayBeEmpty;

		private NumberEditor(LongFunction<Number> reader, boolean mayBeEmpty) {
			this.reader = reader;
			this.mayBeEmpty = mayBeEmpty;
		}

		@Override
		public void setAsText(String text) {
			if (text.replace(NO_BREAK_SPACE, ' ').isBlank() && this.mayBeEmpty) {
				setValue(null);
				return;
			}
			OptionalLong number = WholeNumber.read(text);
			if (number.isEmpty()) {
				throw new IllegalArgumentException("Not a whole number");
			}
			setValue(this.reader.apply(number.getAsLong()));
		}

		@Override
		public String getAsText() {
			return (getValue() != null) ? getValue().toString() : "";
		}

	}

}
