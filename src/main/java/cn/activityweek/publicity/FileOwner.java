package cn.activityweek.publicity;

import java.util.Locale;
import java.util.stream.Stream;

import cn.activityweek.core.NotFoundException;

/**
 * What files hang on at the publicity desk, as addresses name it.
 */
enum FileOwner {

	/** Photos and videos of a lead. */
	LEADS,

	/** Text, photos and videos of a case or story. */
	CASES,

	/** The proof of a report: a screenshot or a PDF. */
	REPORTS,

	/** The proof of what became of an item for provincial media. */
	PROVINCIAL;

	static FileOwner of(String path) {
		return Stream.of(values())
			.filter((owner) -> owner.path().equals(path))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("沒有這個頁面"));
	}

	String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The page on which the files are listed.
	 * @param id what they hang on
	 * @return own path
	 */
	String page(Long id) {
		return "/publicity/" + path() + "/" + id;
	}

}
