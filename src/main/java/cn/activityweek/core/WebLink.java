package cn.activityweek.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

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

	/** What people leave out when they copy an address by hand. */
	final class Scheme {

		private static final Pattern BARE = Pattern
			.compile("(?:[a-zA-Z0-9-]+\\.)+[a-zA-Z]{2,}(?::[0-9]+)?(?:[/?#].*)?");

		private Scheme() {
		}

		/**
		 * Puts https:// before an address that has no scheme.
		 * @param address what was typed
		 * @return the same where it has one, or is no address
		 */
		public static String added(String address) {
			return BARE.matcher(address).matches() ? "https://" + address : address;
		}

	}

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
