package cn.activityweek.core;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a .txt file in any of the encodings that Chinese offices save in. An
 * encoding counts only if every byte of the file is valid in it.
 */
final class TextFile {

	private static final Charset GB18030 = Charset.forName("GB18030");

	private static final Charset BIG5 = Charset.forName("x-windows-950");

	/**
	 * Big5 text is mostly valid GB18030 too; the wrong one has hardly any of these words.
	 */
	private static final Pattern USUAL_WORDS = Pattern.compile("活[動动]|部[門门]|[組组][長长織织]|[職职]|[學学]|教|年|月|日|的|中|和|[處处]");

	private static final String UNREADABLE = "無法識別這個文件。請上傳 .docx 或 .txt，或複製全文粘貼";

	private TextFile() {
	}

	static String textOf(byte[] content) {
		String text = byMark(content).or(() -> decoded(content, 0, StandardCharsets.UTF_8))
			.or(() -> likelier(content))
			.orElseThrow(() -> new RefusedException(UNREADABLE));
		if (text.chars().anyMatch((c) -> Character.isISOControl(c) && "\t\n\u000b\f\r\u0085\u001a".indexOf(c) < 0)) {
			throw new RefusedException(UNREADABLE);
		}
		return text;
	}

	private static Optional<String> byMark(byte[] content) {
		int first = (content.length > 1) ? ((content[0] & 0xff) << 8) | (content[1] & 0xff) : 0;
		if (first == 0xfffe) {
			return decoded(content, 2, StandardCharsets.UTF_16LE);
		}
		if (first == 0xfeff) {
			return decoded(content, 2, StandardCharsets.UTF_16BE);
		}
		boolean utf8 = first == 0xefbb && content.length > 2 && (content[2] & 0xff) == 0xbf;
		return utf8 ? decoded(content, 3, StandardCharsets.UTF_8) : Optional.empty();
	}

	private static Optional<String> likelier(byte[] content) {
		Optional<String> simplified = decoded(content, 0, GB18030);
		Optional<String> traditional = decoded(content, 0, BIG5);
		if (simplified.isEmpty() || traditional.isEmpty()) {
			return simplified.or(() -> traditional);
		}
		return (words(traditional.get()) > words(simplified.get())) ? traditional : simplified;
	}

	private static long words(String text) {
		return USUAL_WORDS.matcher(text).results().count();
	}

	private static Optional<String> decoded(byte[] content, int offset, Charset charset) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(content, offset, content.length - offset);
			return Optional.of(charset.newDecoder().decode(bytes).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

}
