package cn.activityweek.album;

import java.util.Locale;
import java.util.stream.Stream;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.media.StoredFile;
import cn.activityweek.media.Variant;

/**
 * The forms of a photo, as addresses name them.
 */
enum PhotoSize {

	/** For lists. */
	SMALL(Variant.SMALL),

	/** To look at. */
	LARGE(Variant.LARGE),

	/** As it was sent, to download. */
	ORIGINAL(Variant.ORIGINAL),

	/** To play. */
	VIDEO(Variant.PUBLIC_VIDEO);

	private final Variant variant;

	PhotoSize(Variant variant) {
		this.variant = variant;
	}

	static PhotoSize of(String name) {
		return Stream.of(values())
			.filter((size) -> size.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("沒有這種尺寸"));
	}

	Variant getVariant() {
		return this.variant;
	}

	/**
	 * The name under which a browser saves it.
	 * @param file the file
	 * @return the name as sent with the ending of its true type; null to show it
	 */
	String saveAs(StoredFile file) {
		if (this != ORIGINAL) {
			return null;
		}
		String ending = "." + file.getType().getExtension();
		String name = file.getName();
		return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name.replaceFirst("\\.[^.]*$", "") + ending;
	}

}
