package cn.activityweek.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the handler of a form that makes something: a double click, a reload or the same
 * form sent again after a crash makes it once and leads to it. This one line is all that
 * is needed, since every form with {@code th:action} carries a key ({@link #PARAMETER})
 * made with the page. The handler runs in one transaction with the claim of that key, so
 * it returns {@code redirect:…} where it has made something and a view where it has not,
 * and it must not stream files.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {

	/** The parameter with the key; what a script sends brings a UUID of its own. */
	String PARAMETER = "_once";

}
