package cn.activityweek.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.activityweek.core.RefusedException;

import org.springframework.stereotype.Component;

/**
 * Looks into a file that has arrived: what it is, whether it can be taken, how large its
 * picture is. Decodes nothing.
 */
@Component
class FileInspector {

	/** Above, a picture is a trap for those who decode it rather than a photo. */
	static final long MOST_PIXELS = 50_000_000;

	private final MediaProperties properties;

	FileInspector(MediaProperties properties) {
		this.properties = properties;
	}

	/**
	 * Inspects a file.
	 * @param file the file
	 * @param name the name as sent, for what to advise where the content tells little
	 * @param length its length in bytes
	 * @param purpose what it is for
	 * @return what its content says
	 * @throws RefusedException if it cannot be taken, with what to do instead
	 */
	Facts inspect(Path file, String name, long length, Purpose purpose) throws IOException {
		if (length == 0) {
			throw new RefusedException(SizeLimit.EMPTY);
		}
		FileType type = type(file, name);
		SizeLimit.check(type, length, purpose, this.properties);
		if (type.isPhoto()) {
			return photo(type, file);
		}
		if (type.isVideo()) {
			return VideoInspector.facts(type, file);
		}
		if (type == FileType.PDF) {
			PdfEnd.check(file);
		}
		return Facts.of(type);
	}

	private static FileType type(Path file, String name) throws IOException {
		try {
			return TypeSniffer.type(file);
		}
		catch (HopelessException ex) {
			Hopeless named = ex.getKind().named(FileName.extension(name));
			throw (named == ex.getKind()) ? ex : (RefusedException) new HopelessException(named).initCause(ex);
		}
	}

	private static void requireWhole(Path file) throws IOException {
		try (InputStream input = Files.newInputStream(file)) {
			if (!PublicPicture.isWhole(Head.of(file).text(), input)) {
				throw new RefusedException("這張照片後面缺了一截，可能沒有傳完整。請在自己的手機或電腦上打開看看，重新保存後再傳。");
			}
		}
	}

	private static Facts photo(FileType type, Path file) throws IOException {
		Stowaway.refuseMarkup(file);
		Stowaway.refuseZip(file);
		PhotoHeader header;
		try {
			header = PhotoHeader.of(type, file);
		}
		catch (EOFException ex) {
			throw (RefusedException) new RefusedException("這張照片損壞或沒有傳完整，打不開。請在自己的手機或電腦上打開看看，重新保存後再傳。").initCause(ex);
		}
		if (header.pixels() > MOST_PIXELS) {
			throw new RefusedException("這張照片有 %d×%d 像素，最多 5000 萬像素。請縮小後另存為 JPEG 再傳；手機拍照時不要選 5000 萬以上的超高像素模式。"
				.formatted(header.width(), header.height()));
		}
		if (type == FileType.WEBP && header.pixels() > PhotoDecoder.MOST_WEBP_PIXELS) {
			throw new RefusedException(
					"這張 WebP 照片有 %d×%d 像素，WebP 最多 800 萬像素。請用看圖或修圖軟件另存為 JPEG（.jpg）再傳，JPEG 可以到 5000 萬像素。"
						.formatted(header.width(), header.height()));
		}
		requireWhole(file);
		return header.lies() ? new Facts(type, header.height(), header.width(), null, "")
				: new Facts(type, header.width(), header.height(), null, "");
	}

}
