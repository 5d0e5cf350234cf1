package cn.activityweek.proofreading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import cn.activityweek.core.OfficeText;
import cn.activityweek.core.PdfText;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.TableFile;
import org.springframework.stereotype.Component;

/**
 * Looks for personal numbers in an office document, paragraph by paragraph and cell by
 * cell, or in a PDF, line by line.
 */
@Component
public class DocumentNumbers {

	/**
	 * How much is read: a hundred pages are two megabytes, thirty thousand rows thirty.
	 */
	private static final TableFile.Limits LIMITS = new TableFile.Limits(512L << 20, Integer.MAX_VALUE, 500, 96L << 20);

	/** So many are enough to know that the document can't be attached. */
	private static final int ENOUGH = 100;

	private final PersonalNumbers numbers;

	DocumentNumbers(PersonalNumbers numbers) {
		this.numbers = numbers;
	}

	/**
	 * Reads a document.
	 * @param file a .docx or .xlsx
	 * @return the numbers in it, masked, in its order and at most a hundred
	 * @throws IOException if it can't be read
	 * @throws RefusedException if it is damaged, too large or something else
	 */
	public List<Found> in(Path file) throws IOException {
		Search search = new Search();
		try {
			OfficeText.read(file, LIMITS, search);
		}
		catch (EnoughException ex) {
			return List.copyOf(search.found);
		}
		return List.copyOf(search.found);
	}

	/**
	 * Reads a PDF.
	 * @param file the file
	 * @return the numbers in its words, and whether there are pages without any
	 * @throws IOException if it can't be read
	 * @throws RefusedException if it is locked, damaged or too large
	 */
	public Pages inPdf(Path file) throws IOException {
		Search search = new Search();
		try {
			boolean whole = PdfText.read(file, (page) -> page.lines().forEach(search::paragraph));
			return new Pages(List.copyOf(search.found), whole);
		}
		catch (EnoughException ex) {
			return new Pages(List.copyOf(search.found), false);
		}
	}

	/**
	 * What the pages of a PDF say.
	 *
	 * @param found the numbers, masked
	 * @param whole whether every page has words that could be read
	 */
	public record Pages(List<Found> found, boolean whole) {

	}

	/**
	 * A number in a document.
	 *
	 * @param kind what it is
	 * @param masked as it may be shown
	 */
	public record Found(NumberKind kind, String masked) {

	}

	private final class Search implements OfficeText.Reader {

		private final List<Found> found = new ArrayList<>();

		private NumberColumns columns = new NumberColumns();

		@Override
		public void paragraph(String text) {
			DocumentNumbers.this.numbers.in(text).forEach((number) -> add(number, text));
		}

		@Override
		public void table() {
			this.columns = new NumberColumns();
		}

		@Override
		public void row(SortedMap<Integer, String> cells) {
			cells.forEach((column, cell) -> {
				List<PersonalNumber> numbers = DocumentNumbers.this.numbers.in(cell);
				numbers.forEach((number) -> add(number, cell));
				this.columns.next(column, cell)
					.filter((number) -> numbers.isEmpty())
					.ifPresent((number) -> add(number, cell));
			});
		}

		private void add(PersonalNumber number, String text) {
			this.found.add(new Found(number.kind(), number.masked(text)));
			if (this.found.size() >= ENOUGH) {
				throw new EnoughException();
			}
		}

	}

	/** Ends the reading of a long list. */
	private static final class EnoughException extends RuntimeException {

		EnoughException() {
			super(null, null, false, false);
		}

	}

}
