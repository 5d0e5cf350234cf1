package cn.activityweek.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import cn.activityweek.core.RefusedException;

/**
 * A zip that may be a .docx or .xlsx. Nothing in it is unpacked but the list of its
 * parts' types.
 */
final class OfficePackage {

	private static final String TYPES = "[Content_Types].xml";

	/** Bytes: the list of a workbook with a thousand sheets has 200 KB. */
	private static final int LONGEST_LIST = 2 * 1024 * 1024;

	private static final int MOST_PARTS = 20_000;

	private static final Pattern MACROS = Pattern.compile("macroEnabled|vbaProject|vbaData|activeX|macrosheet",
			Pattern.CASE_INSENSITIVE);

	private OfficePackage() {
	}

	static FileType type(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry list = zip.getEntry(TYPES);
			if (list == null) {
				throw new HopelessException((zip.getEntry("mimetype") != null) ? Hopeless.TEXT : Hopeless.ARCHIVE);
			}
			String types;
			try (InputStream input = zip.getInputStream(list)) {
				types = new String(input.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
			}
			if (MACROS.matcher(types).find() || hasMacros(zip)) {
				throw new HopelessException(Hopeless.MACROS);
			}
			FileType type = type(types);
			ActiveOffice.refuse(zip);
			return type;
		}
		catch (ZipException | IllegalArgumentException ex) {
			throw (RefusedException) new RefusedException("這個文件損壞或沒有傳完整，打不開。請在自己的電腦上打開看看，重新保存後再傳。").initCause(ex);
		}
	}

	private static boolean hasMacros(ZipFile zip) {
		if (zip.size() > MOST_PARTS) {
			throw new HopelessException(Hopeless.ARCHIVE);
		}
		Enumeration<? extends ZipEntry> parts = zip.entries();
		while (parts.hasMoreElements()) {
			String name = parts.nextElement().getName().toLowerCase(Locale.ROOT);
			if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/")) {
				return true;
			}
		}
		return false;
	}

	private static FileType type(String types) {
		if (types.contains("wordprocessingml.document.main+xml")) {
			return FileType.DOCX;
		}
		if (types.contains("spreadsheetml.sheet.main+xml")) {
			return FileType.XLSX;
		}
		if (types.contains("presentationml")) {
			throw new HopelessException(Hopeless.PRESENTATION);
		}
		throw new HopelessException(types.contains("officedocument") ? Hopeless.TEXT : Hopeless.ARCHIVE);
	}

}
