package cn.activityweek.column;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.edition.Edition;

/**
 * A part of the week's front page that another module brings. Beans of this type appear
 * below the modules, in the order of their {@code @Order}.
 */
public interface HomeSection {

	/** Of one section in a site map, which may hold 50,000 in all. */
	int MOST_PAGES = 5_000;

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
	 * Pages of single things, which search engines are told of too.
	 * @return own paths and when each was published, at most {@value #MOST_PAGES}
	 */
	default Map<String, Instant> pages() {
		return Map.of();
	}

	/**
	 * What there is to show.
	 * @param edition the current year
	 * @return given to the fragment; empty where there is nothing, and the part is left
	 * out
	 */
	Optional<Object> content(Edition edition);

}
