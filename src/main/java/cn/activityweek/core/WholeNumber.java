package cn.activityweek.core;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.springframework.beans.PropertyEditorRegistry;

/**
 * Reads whole numbers as offices write them (1,300 and １３０ too) and nothing else: neither
 * 0x10 nor a blank within. Forms and files read them alike.
 */
public final class WholeNumber extends PropertyEditorSupport {

	private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+");

	private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,18}");

	private final Function<String, Number> reader;

	private final boolean mayBeEmpty;

	private WholeNumber(Function<String, Number> reader, boolean mayBeEmpty) {
		this.reader = reader;
		this.mayBeEmpty = mayBeEmpty;
	}

	/**
	 * Lets a binder read every whole number so.
	 * @param binder the binder of a form
	 */
	public static void register(PropertyEditorRegistry binder) {
		binder.registerCustomEditor(Integer.class, new WholeNumber(Integer::valueOf, true));
		binder.registerCustomEditor(int.class, new WholeNumber(Integer::valueOf, false));
		binder.registerCustomEditor(Long.class, new WholeNumber(Long::valueOf, true));
		binder.registerCustomEditor(long.class, new WholeNumber(Long::valueOf, false));
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
