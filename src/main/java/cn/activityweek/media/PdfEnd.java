package cn.activityweek.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import cn.activityweek.core.RefusedException;

/**
 * Whether a PDF is complete, and nothing but a PDF where a reader looks first and last.
 */
final class PdfEnd {

	/** Bytes in which readers look for the end. */
	private static final int END = 2048;

	private PdfEnd() {
	}

	static void check(Path file) throws IOException {
		Stowaway.refuseMarkup(Head.of(file).text());
		Stowaway.refuseZip(file);
		ActivePdf.refuse(file);
		try (RandomAccessFile input = new RandomAccessFile(file.toFile(), "r")) {
			byte[] end = new byte[(int) Math.min(END, input.length())];
			input.seek(input.length() - end.length);
			input.readFully(end);
			String text = new String(end, StandardCharsets.ISO_8859_1);
			if (!text.contains("%%EOF")) {
				throw new RefusedException("這個 PDF 不完整，可能沒有傳完或沒有保存好。請在自己的電腦上打開看看，重新導出後再傳。");
			}
			Stowaway.refuseMarkup(text.substring(text.lastIndexOf("%%EOF")));
		}
	}

}
