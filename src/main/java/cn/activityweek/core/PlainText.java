package cn.activityweek.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * Text that can be stored and printed: at most {@link #max()} characters (code points, so
 * that 𠮷 is one), no NUL and no other control character but tab and line break, no half
 * of a surrogate pair, nothing that turns the direction of writing, and something to see.
 * Every typed text of a form carries it, also within a map.
 */
@Documented
@Target({ ElementType.FIELD, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

	/**
	 * The longest text allowed.
	 * @return code points
	 */
	int max();

	/**
	 * Whether it stands in a field of one line, so that a line break was sent by hand.
	 * @return true to refuse line breaks
	 */
	boolean oneLine() default false;

	String message() default "{core.plain-text}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Checks the text code point by code point. */
	class Check implements ConstraintValidator<PlainText, CharSequence> {

		private int max;

		private boolean oneLine;

		@Override
		public void initialize(PlainText constraint) {
			this.max = constraint.max();
			this.oneLine = constraint.oneLine();
		}

		@Override
		public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
			if (value == null) {
				return true;
			}
			if (hasUnprintable(value)) {
				return complain("{core.plain-text.control}", context);
			}
			if (!value.isEmpty() && value.codePoints().allMatch(Check::invisible) && !value.toString().isBlank()) {
				return complain("{core.plain-text.invisible}", context);
			}
			if (this.oneLine && value.codePoints().anyMatch(Check::breaksLine)) {
				return complain("{core.plain-text.one-line}", context);
			}
			return value.codePoints().count() <= this.max;
		}

		static boolean hasUnprintable(CharSequence text) {
			return text.codePoints().anyMatch(Check::unprintable);
		}

		private static boolean complain(String message, ConstraintValidatorContext context) {
			context.disableDefaultConstraintViolation();
			context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
			return false;
		}

		private static boolean invisible(int codePoint) {
			return Character.isWhitespace(codePoint) || Character.getType(codePoint) == Character.FORMAT;
		}

		private static boolean breaksLine(int codePoint) {
			return codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029;
		}

		private static boolean unprintable(int codePoint) {
			boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
			boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
			boolean turnsDirection = (codePoint >= 0x202A && codePoint <= 0x202E)
					|| (codePoint >= 0x2066 && codePoint <= 0x2069);
			boolean noCharacter = (codePoint & 0xFFFE) == 0xFFFE;
			return (Character.isISOControl(codePoint) && !lineOrTab) || halfPair || turnsDirection || noCharacter;
		}

	}

}
