package cn.activityweek.media;

import java.util.Locale;

/**
 * The size of a file as people read it.
 */
public final class FileSize {

	private static final long KILO = 1024;

	private FileSize() {
	}

	public static String of(long bytes) {
		if (bytes < KILO * KILO) {
			return Math.max(1, bytes / KILO) + " KB";
		}
		if (bytes < KILO * KILO * KILO) {
			return String.format(Locale.ROOT, "%.1f MB", (double) bytes / KILO / KILO);
		}
		return String.format(Locale.ROOT, "%.1f GB", (double) bytes / KILO / KILO / KILO);
	}

}
