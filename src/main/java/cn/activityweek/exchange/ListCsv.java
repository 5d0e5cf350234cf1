package cn.activityweek.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.activityweek.activity.ActivityRow;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.OfficeSheet;

/**
 * The list of activities as text: UTF-8 with a mark by which Excel knows it, and no cell
 * that a program could take for a formula.
 */
final class ListCsv implements ListFile {

	private static final char MARK = '\ufeff';

	private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

	private final ChineseScript script;

	private final Path file;

	private final Writer writer;

	ListCsv(ChineseScript script) throws IOException {
		this.script = script;
		this.file = Files.createTempFile("list", ".tmp");
		this.writer = Files.newBufferedWriter(this.file, StandardCharsets.UTF_8);
		this.writer.write(MARK);
		line((column) -> cell(column.heading()));
	}

	@Override
	public void add(ActivityRow row) {
		try {
			line((column) -> {
				Object value = column.value().apply(row);
				return column.figure() ? figure((Number) value) : cell(Objects.toString(value, ""));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void line(Function<ListColumn, String> cell) throws IOException {
		this.writer.write(ListColumn.ALL.stream().map(cell).collect(Collectors.joining(",")));
		this.writer.write("\r\n");
	}

	private static String figure(Number value) {
		return (value == null) ? OfficeSheet.UNKNOWN : (value instanceof BigDecimal decimal)
				? decimal.stripTrailingZeros().toPlainString() : value.toString();
	}

	private String cell(String text) {
		String written = this.script.write(text);
		boolean formula = !written.isEmpty() && FORMULA_STARTS.indexOf(written.charAt(0)) >= 0;
		return "\"" + (formula ? "'" : "") + written.replace("\"", "\"\"") + "\"";
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		this.writer.flush();
		Files.copy(this.file, out);
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
		Files.deleteIfExists(this.file);
	}

}
