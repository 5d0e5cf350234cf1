package cn.activityweek.publicity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

import cn.activityweek.core.WebAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * An address of the web, or nothing: what pages turn into a link, so nothing but http and
 * https with a host.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebLink.Check.class)
@interface WebLink {

	String message() default "{publicity.link}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Checks scheme and host; an address is never fetched. */
	class Check implements ConstraintValidator<WebLink, String> {

		@Override
		public boolean isValid(String value, ConstraintValidatorContext context) {
			return value == null || value.isEmpty() || (WebAddress.isValid(value) && value.matches("https?://.*"));
		}

	}

	/** By what two addresses of one page are known as the same. */
	final class Page {

		private Page() {
		}

		static String of(String link) {
			String rest = link.replaceFirst("(?i)^https?://", "").replaceFirst("#.*$", "").replaceFirst("/+$", "");
			int host = (rest.indexOf('/') >= 0) ? rest.indexOf('/') : rest.length();
			return rest.substring(0, host).toLowerCase(Locale.ROOT) + rest.substring(host);
		}

	}

}
