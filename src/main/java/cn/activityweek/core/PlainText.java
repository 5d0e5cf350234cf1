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
 * of a surrogate pair. Every typed text of a form carries it.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

	/**
	 * The longest text allowed.
	 * @return code points
	 */
	int max();

	String message() default "{core.plain-text}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Checks the text code point by code point. */
	class Check implements ConstraintValidator<PlainText, CharSequence> {

		private int max;

		@Override
		public void initialize(PlainText constraint) {
			this.max = constraint.max();
		}

		@Override
		public boolean isValid(CharSequence value, ConstraintValidatorContext context) {
			if (value == null) {
				return true;
			}
			if (value.codePoints().anyMatch(Check::unprintable)) {
				context.disableDefaultConstraintViolation();
				context.buildConstraintViolationWithTemplate("{core.plain-text.control}").addConstraintViolation();
				return false;
			}
			return value.codePoints().count() <= this.max;
		}

		private static boolean unprintable(int codePoint) {
			boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
			boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
			return (Character.isISOControl(codePoint) && !lineOrTab) || halfPair;
		}

	}

}
