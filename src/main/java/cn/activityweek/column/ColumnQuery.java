package cn.activityweek.column;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.activityweek.news.PostKind;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the list asks for. What can't be read is left out, for addresses
 * are typed, cut and guessed.
 *
 * @param year the year, null for the current one
 * @param everyYear whether all years are asked for
 * @param kind the kind, null for all
 * @param module the module's number within the year, null for all
 * @param words what is searched for
 * @param page the page, from 1
 */
record ColumnQuery(Integer year, boolean everyYear, PostKind kind, Integer module, SoughtWords words, int page) {

	static final String EVERY_YEAR = "all";

	private static final int MOST_PAGES = 100_000;

	static ColumnQuery of(Map<String, String> parameters) {
		String year = parameters.getOrDefault("year", "");
		return new ColumnQuery(number(year, 9999), EVERY_YEAR.equals(year), kind(parameters.get("kind")),
				number(parameters.get("module"), 99), SoughtWords.of(parameters.get("q")),
				Optional.ofNullable(number(parameters.get("page"), MOST_PAGES)).orElse(1));
	}

	/** A whole number from 1 on. */
	private static Integer number(String text, int most) {
		if (text == null || !text.strip().matches("[0-9]{1,9}")) {
			return null;
		}
		int number = Integer.parseInt(text.strip());
		return (number < 1) ? null : Integer.valueOf(Math.min(number, most));
	}

	private static PostKind kind(String name) {
		return Stream.of(PostKind.values()).filter((kind) -> kind.name().equals(name)).findFirst().orElse(null);
	}

	boolean isNarrowed() {
		return this.kind != null || this.module != null || !this.words.isEmpty();
	}

	/**
	 * The address of the list with these filters.
	 * @param pageNumber the page, from 1
	 * @return path and query, encoded
	 */
	public String address(int pageNumber) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/column");
		Optional.ofNullable(yearValue()).ifPresent((value) -> address.queryParam("year", value));
		Optional.ofNullable(this.kind).ifPresent((value) -> address.queryParam("kind", value.name()));
		Optional.ofNullable(this.module).ifPresent((value) -> address.queryParam("module", value));
		if (!this.words.isEmpty()) {
			address.queryParam("q", "{q}");
		}
		if (pageNumber > 1) {
			address.queryParam("page", pageNumber);
		}
		return address.encode().buildAndExpand(this.words.typed()).toUriString();
	}

	/**
	 * The same for another kind, from the first page on.
	 * @param other the kind, null for all
	 * @return path and query, encoded
	 */
	public String withKind(PostKind other) {
		return new ColumnQuery(this.year, this.everyYear, other, this.module, this.words, 1).address(1);
	}

	/**
	 * The year as the form sends it.
	 * @return null for the current year
	 */
	public String yearValue() {
		if (this.everyYear) {
			return EVERY_YEAR;
		}
		return (this.year != null) ? this.year.toString() : null;
	}

}
