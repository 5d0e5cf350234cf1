package cn.activityweek.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

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
public @interface WebLink {

	String message() default "{core.web-link}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Checks scheme and host; an address is never fetched. */
	class Check implements ConstraintValidator<WebLink, String> {

		@Override
		public boolean isValid(String value, ConstraintValidatorContext context) {
			if (value == null || value.isEmpty()) {
				return true;
			}
			try {
				URI address = new URI(value.replaceAll("[^\\p{ASCII}]", "x").replace('|', 'x'));
				return value.matches("https?://.*") && address.getHost() != null && address.getUserInfo() == null;
			}
			catch (URISyntaxException ex) {
				return false;
			}
		}

	}

}
