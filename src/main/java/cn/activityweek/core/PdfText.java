package cn.activityweek.core;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The words of a PDF, page by page, read in bounded time and memory. What is a picture of
 * words stays a picture.
 */
public final class PdfText {

	private static final int MOST_PAGES = 300;

	/** Characters of all pages, several times those of a book. */
	private static final int MOST_TEXT = 4_000_000;

	private static final long MOST_NANOS = 20_000_000_000L;

	/** One at a time: each takes up to a few hundred megabytes for a moment. */
	private static final Object ONE = new Object();

	private PdfText() {
	}

	/**
	 * Reads a PDF.
	 * @param file the file
	 * @param page gets the words of each page, lines apart
	 * @return whether every page has words, and none is only a picture
	 * @throws IOException if the file can't be read
	 * @throws RefusedException if it is locked, damaged, too long or too large
	 */
	public static boolean read(Path file, Consumer<String> page) throws IOException {
		synchronized (ONE) {
			PdfStreams.requireModest(file);
			try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
				return read(document, page);
			}
			catch (IOException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException
					| NullPointerException | StackOverflowError ex) {
				RefusedException refused = new RefusedException("PDF 讀不出來");
				refused.initCause(ex);
				throw refused;
			}
		}
	}

	private static boolean read(PDDocument document, Consumer<String> page) throws IOException {
		int pages = document.getNumberOfPages();
		if (pages > MOST_PAGES) {
			throw new RefusedException("PDF 超過 " + MOST_PAGES + " 頁");
		}
		Stripper stripper = new Stripper();
		boolean whole = pages > 0;
		for (int number = 1; number <= pages; number++) {
			stripper.setStartPage(number);
			stripper.setEndPage(number);
			String text = stripper.getText(document);
			whole &= !text.isBlank();
			page.accept(text);
		}
		return whole;
	}

	/** Stops when it takes too long or says too much. */
	private static final class Stripper extends PDFTextStripper {

		private final long begun = System.nanoTime();

		private long read;

		Stripper() throws IOException {
			setSuppressDuplicateOverlappingText(false);
		}

		@Override
		protected void processTextPosition(TextPosition text) {
			this.read++;
			if (this.read > MOST_TEXT || System.nanoTime() - this.begun > MOST_NANOS) {
				throw new RefusedException("PDF 的文字太多");
			}
			super.processTextPosition(text);
		}

	}

}
