package cn.activityweek.proofreading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.activityweek.core.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Personal numbers in every corner of an office file.
 */
class DocumentNumbersTests {

	private static final String MOBILE = "13800138000";

	private static final String WORD = "word/document.xml";

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	private final DocumentNumbers numbers = new DocumentNumbers(new PersonalNumbers(Clock.systemUTC(), ""));

	@TempDir
	private Path directory;

	static Stream<Arguments> corners() {
		return Stream.of(
				Arguments.of("a picture's description",
						word(WORD, "<w:p><wp:docPr xmlns:wp='p' id='1' name='圖' descr='電話%s'/></w:p>")),
				Arguments.of("a picture's title",
						word(WORD, "<w:p><wp:docPr xmlns:wp='p' id='1' name='圖' title='%s'/></w:p>")),
				Arguments.of("a text along a path", word(WORD, "<w:p><v:textpath xmlns:v='v' string='%s'/></w:p>")),
				Arguments.of("a bookmark", word(WORD, "<w:p><w:bookmarkStart w:id='0' w:name='T%s'/></w:p>")),
				Arguments.of("a control's name",
						word(WORD, "<w:p><w:sdt><w:sdtPr><w:alias w:val='%s'/></w:sdtPr></w:sdt></w:p>")),
				Arguments.of("a list to choose from",
						word(WORD, "<w:p><w:listItem w:displayText='%s' w:value='x'/></w:p>")),
				Arguments.of("a broken line",
						word(WORD, "<w:p><w:r><w:t>138</w:t><w:br/><w:t>0013</w:t><w:br/><w:t>8000</w:t></w:r></w:p>")),
				Arguments.of("a variable",
						word("word/settings.xml", "<w:docVars><w:docVar w:name='a' w:val='%s'/></w:docVars>")),
				Arguments.of("a chart",
						word("word/charts/chart1.xml",
								"<c:chart xmlns:c='c'><c:pt idx='0'><c:v>%s</c:v></c:pt></c:chart>")),
				Arguments.of("properties", word("docProps/core.xml", "<a>電話 %s</a>")),
				Arguments.of("own data", word("customXml/item1.xml", "<?mso-contentType?><a><b>%s</b></a>")),
				Arguments.of("attributes of own data", word("customXml/item1.xml", "<a b='%s'/>")),
				Arguments.of("a page within",
						word("word/afchunk1.htm", "<html><body><p>138<b>0013</b>8000<br></body>")),
				Arguments.of("a mail within", word("word/afchunk1.mht", "MIME-Version: 1.0\n\n<p>138=\n00138000</p>")),
				Arguments.of("a sheet's header", sheet(SHEET,
						"<worksheet><sheetData/><headerFooter><oddHeader>&amp;C電話%s</oddHeader></headerFooter></worksheet>")),
				Arguments.of("a formula", sheet(SHEET,
						"<worksheet><sheetData><row><c r='A1' t='str'><f>LEFT(\"%s\",3)</f><v>138</v></c></row></sheetData></worksheet>")),
				Arguments.of("a drop-down list", sheet(SHEET,
						"<worksheet><sheetData/><dataValidations><dataValidation><formula1>\"張三%s,李四\"</formula1></dataValidation></dataValidations></worksheet>")),
				Arguments.of("a hint of a cell", sheet(SHEET,
						"<worksheet><sheetData/><dataValidations><dataValidation prompt='問%s'/></dataValidations></worksheet>")),
				Arguments.of("a name", sheet("xl/workbook.xml",
						"<workbook xmlns:r='r'><sheets><sheet name='一' sheetId='1' r:id='a'/></sheets><definedNames><definedName name='x'>\"%s\"</definedName></definedNames></workbook>")),
				Arguments.of("a pivot's memory",
						sheet("xl/pivotCache/pivotCacheDefinition1.xml",
								"<p><sharedItems><s v='%s'/></sharedItems></p>")),
				Arguments.of("a pivot's numbers",
						sheet("xl/pivotCache/pivotCacheRecords1.xml", "<p><r><n v='%s'/></r></p>")),
				Arguments.of("another workbook's cells",
						sheet("xl/externalLinks/externalLink1.xml", "<e><cell r='A1'><v>%s</v></cell></e>")),
				Arguments.of("a workbook's chart", sheet("xl/charts/chart1.xml", "<c><v>%s</v></c>")),
				Arguments.of("an old drawing", sheet("xl/drawings/vmlDrawing1.vml", "<xml><div>%s<br></div></xml>")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("corners")
	void findsANumberIn(String where, Map<String, String> parts) throws IOException {
		assertThat(this.numbers.in(file(zip(filled(parts, MOBILE))))).as(where)
			.isNotEmpty()
			.allMatch((found) -> found.kind() == NumberKind.MOBILE);
		if (!where.equals("a broken line") && parts.values().stream().anyMatch((part) -> part.contains("%s"))) {
			assertThat(this.numbers.in(file(zip(filled(parts, "0546-8060000"))))).as(where).isEmpty();
		}
	}

	@Test
	void looksIntoDocumentsWithinDocuments() throws IOException {
		byte[] inner = zip(filled(word(WORD, "<w:p><w:r><w:t>%s</w:t></w:r></w:p>"), MOBILE));
		byte[] workbook = zip(filled(sheet(SHEET,
				"<worksheet><sheetData><row><c r='A1' t='inlineStr'><is><t>%s</t></is></c></row></sheetData></worksheet>"),
				MOBILE));
		for (byte[] embedded : new byte[][] { inner, workbook, within("word/embeddings/a.docx", inner) }) {
			assertThat(this.numbers.in(file(within("word/embeddings/b.bin", embedded)))).isNotEmpty();
		}
	}

	@Test
	void endsWhereDocumentsLieInDocumentsWithoutEnd() throws IOException {
		byte[] nested = zip(filled(word(WORD, "<w:p/>"), ""));
		for (int i = 0; i < 6; i++) {
			nested = within("word/embeddings/a.docx", nested);
		}
		Path file = file(nested);
		assertTimeout(Duration.ofSeconds(10),
				() -> assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> this.numbers.in(file)));
	}

	private static Map<String, String> word(String name, String content) {
		String wrapped = content.startsWith("<w:") ? "<w:document xmlns:w='w'>" + content + "</w:document>" : content;
		return name.equals(WORD) ? Map.of(WORD, wrapped) : Map.of(WORD, "<w:document xmlns:w='w'/>", name, wrapped);
	}

	private static Map<String, String> sheet(String name, String content) {
		Map<String, String> parts = new TreeMap<>(Map.of("xl/workbook.xml",
				"<workbook xmlns:r='r'><sheets><sheet name='一' sheetId='1' r:id='a'/></sheets></workbook>",
				"xl/_rels/workbook.xml.rels",
				"<Relationships><Relationship Id='a' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
				SHEET, "<worksheet><sheetData/></worksheet>"));
		parts.put(name, content);
		return parts;
	}

	private static Map<String, byte[]> filled(Map<String, String> parts, String number) {
		Map<String, byte[]> filled = new TreeMap<>();
		parts.forEach((name, part) -> filled.put(name, part.replace("%s", number).getBytes(StandardCharsets.UTF_8)));
		return filled;
	}

	private static byte[] within(String name, byte[] content) throws IOException {
		Map<String, byte[]> parts = filled(word(WORD, "<w:p/>"), "");
		parts.put(name, content);
		return zip(parts);
	}

	private Path file(byte[] content) throws IOException {
		return Files.write(Files.createTempFile(this.directory, "document", ""), content);
	}

	private static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return out.toByteArray();
	}

}
