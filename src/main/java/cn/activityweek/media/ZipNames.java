package cn.activityweek.media;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names in one zip: none leads out of the folder it is unpacked into, none is one that
 * Windows cannot write, no two are the same.
 */
final class ZipNames {

	/** Code points of a folder or file: 100 Chinese characters are 300 bytes. */
	private static final int LONGEST = 80;

	private static final Pattern FORBIDDEN = Pattern.compile("[\\\\:*?\"<>|]");

	private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

	private final Set<String> taken = new HashSet<>();

	/**
	 * The path of the next file.
	 * @param path folders and name as wished, divided by {@code /}
	 * @return the path in the zip
	 */
	String next(String path) {
		List<String> parts = new ArrayList<>();
		for (String part : path.split("/")) {
			String safe = safe(part);
			if (!safe.isEmpty()) {
				parts.add(safe);
			}
		}
		return unique(parts.isEmpty() ? "_" : String.join("/", parts));
	}

	private static String safe(String part) {
		String clean = FORBIDDEN.matcher(FileName.clean(part.replace('\\', '_'))).replaceAll("_").strip();
		String shortened = FileName.shorten(clean, LONGEST);
		String undotted = shortened.replaceAll("^[.\\s]+|[.\\s]+$", "");
		return DEVICE.matcher(undotted).matches() ? "_" + undotted : undotted;
	}

	/** Windows takes A.JPG and a.jpg for the same. */
	private String unique(String path) {
		String candidate = path;
		for (int number = 2; !this.taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
			int dot = path.lastIndexOf('.');
			boolean ends = dot > path.lastIndexOf('/') + 1;
			candidate = (ends ? path.substring(0, dot) : path) + "(" + number + ")" + (ends ? path.substring(dot) : "");
		}
		return candidate;
	}

}
