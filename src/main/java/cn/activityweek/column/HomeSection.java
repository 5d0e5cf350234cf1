package cn.activityweek.column;

import java.util.Optional;

import cn.activityweek.edition.Edition;

/**
 * A part of the week's front page that another module brings. Beans of this type appear
 * below the modules, in the order of their {@code @Order}.
 */
public interface HomeSection {

	/**
	 * The template that shows it.
	 * @return the name of a template with a fragment {@code section(content)}, which is
	 * one element {@code section class="wide home-part"}
	 */
	String template();

	/**
	 * The public page where there is more of it, which search engines are told of too.
	 * @return an own path
	 */
	String address();

	/**
	 * What there is to show.
	 * @param edition the current year
	 * @return given to the fragment; empty where there is nothing, and the part is left
	 * out
	 */
	Optional<Object> content(Edition edition);

}
