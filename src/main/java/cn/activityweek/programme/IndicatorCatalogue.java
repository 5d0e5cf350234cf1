package cn.activityweek.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The indicators of block B of 附件2 as they are known before anybody edits them, for the
 * built-in plan and for every plan that is read in.
 */
@Component
public class IndicatorCatalogue {

	private final Content content;

	IndicatorCatalogue() {
		MutablePropertySources sources = new MutablePropertySources();
		try {
			new YamlPropertySourceLoader().load("indicators", new ClassPathResource("programme/indicators.yaml"))
				.forEach(sources::addLast);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.content = new Binder(ConfigurationPropertySources.from(sources)).bind("indicators", Content.class).get();
	}

	/**
	 * The sets of the kinds of modules that are known.
	 * @return in the order of the 2023 plan
	 */
	public List<IndicatorSet> modules() {
		return this.content.modules();
	}

	/**
	 * The rows on the whole week, by heading.
	 * @return in the order of block B
	 */
	public List<IndicatorSet> week() {
		return this.content.week();
	}

	/**
	 * The set that a module of this title starts with.
	 * @param title a module's title, in either script
	 * @return empty if it is none of the kinds known
	 */
	public Optional<IndicatorSet> suiting(String title) {
		return modules().stream().filter((set) -> set.suits(title)).findFirst();
	}

	/**
	 * The set of a key.
	 * @param key a key as a form sends it, may be null
	 * @return empty if there is none
	 */
	public Optional<IndicatorSet> named(String key) {
		return modules().stream().filter((set) -> set.key().equals(key)).findFirst();
	}

	/**
	 * The file's content.
	 *
	 * @param modules the sets of modules
	 * @param week the rows on the whole week
	 */
	record Content(List<IndicatorSet> modules, List<IndicatorSet> week) {

	}

}
