package cn.activityweek.participation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list as text: what a spreadsheet copies (tabs), csv with or without quotes, or a
 * number a line.
 */
final class TextList {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Pattern COMMAS = Pattern.compile("[,，;；]");

	private static final Pattern SPACES = Pattern.compile("[、 \\u3000]+");

	private TextList() {
	}

	static void read(Path file, NameRows rows) throws IOException {
		try (InputStream content = Files.newInputStream(file);
				Reader reader = new InputStreamReader(content, charset(file))) {
			read(reader, rows);
		}
	}

	/** UTF-8 if every byte is valid in it, else what Chinese offices save in. */
	private static Charset charset(Path file) throws IOException {
		byte[] mark = new byte[2];
		try (InputStream content = Files.newInputStream(file)) {
			content.readNBytes(mark, 0, 2);
		}
		if ((mark[0] == (byte) 0xff && mark[1] == (byte) 0xfe) || (mark[0] == (byte) 0xfe && mark[1] == (byte) 0xff)) {
			return StandardCharsets.UTF_16;
		}
		CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
		try (InputStream content = Files.newInputStream(file); Reader reader = new InputStreamReader(content, strict)) {
			reader.transferTo(Writer.nullWriter());
			return StandardCharsets.UTF_8;
		}
		catch (CharacterCodingException ex) {
			return GB18030;
		}
	}

	static void read(Reader text, NameRows rows) throws IOException {
		BufferedReader lines = new BufferedReader(text);
		int number = 0;
		Boolean tabs = null;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			number++;
			String plain = line.replace("\ufeff", "");
			if (plain.isBlank()) {
				continue;
			}
			if (tabs == null || plain.indexOf('\t') >= 0) {
				tabs = plain.indexOf('\t') >= 0;
			}
			rows.row(number, tabs ? List.of(unquoted(plain.split("\t"))) : cells(plain));
		}
	}

	private static String[] unquoted(String[] cells) {
		for (int i = 0; i < cells.length; i++) {
			cells[i] = NameColumns.plain(unquoted(cells[i].strip()));
		}
		return cells;
	}

	private static String unquoted(String cell) {
		boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
		return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
	}

	/**
	 * A line with commas may have spaces in its cells. A quoted cell may hold commas;
	 * none of these lists has one over two lines.
	 */
	private static List<String> cells(String line) {
		if (line.indexOf('"') < 0) {
			Pattern separator = COMMAS.matcher(line).find() ? COMMAS : SPACES;
			return List.of(unquoted(separator.split(line.strip())));
		}
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char c : line.toCharArray()) {
			if (c == '"') {
				quoted = !quoted;
				cell.append(c);
			}
			else if (!quoted && ",，;；".indexOf(c) >= 0) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else {
				cell.append(c);
			}
		}
		cells.add(cell.toString());
		return List.of(unquoted(cells.toArray(String[]::new)));
	}

}
