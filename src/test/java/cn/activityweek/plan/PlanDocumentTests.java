package cn.activityweek.plan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.DocumentText;
import cn.activityweek.core.RefusedException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlanDocumentTests {

	private final PlanReader reader = new PlanReader(SamplePlan.DEPARTMENTS);

	@Test
	void readsAWordDocumentLikeThePastedText() throws IOException {
		assertThat(this.reader.read(text(word(SamplePlan.TEXT)))).isEqualTo(this.reader.read(SamplePlan.TEXT));
		String simplified = ChineseScript.simplify(SamplePlan.TEXT);
		assertThat(this.reader.read(text(word(simplified)))).isEqualTo(this.reader.read(simplified));
	}

	@Test
	void readsTablesInTheirPlace() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			document.createParagraph().createRun().setText("一、組織領導");
			XWPFTableRow row = document.createTable(1, 2).getRow(0);
			row.getCell(0).setText("組長");
			row.getCell(1).setText("顧長風");
			document.createParagraph().createRun().setText("二、活動主題");
			assertThat(text(bytes(document))).isEqualTo("一、組織領導\n組長\t顧長風\n二、活動主題\n");
		}
	}

	@Test
	void readsTheNumbersThatWordPrintsItself() throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			CTAbstractNum list = CTAbstractNum.Factory.newInstance();
			list.setAbstractNumId(BigInteger.ONE);
			level(list, 0, "%1、");
			level(list, 1, "(%2)");
			BigInteger number = document.createNumbering()
				.addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
			numbered(document, number, 0, "組織領導");
			numbered(document, number, 0, "主要活動");
			numbered(document, number, 1, "開幕");
			numbered(document, number, 1, "閉幕");
			numbered(document, number, 0, "工作要求");
			numbered(document, number, 1, "提高認識");
			assertThat(text(bytes(document))).isEqualTo("一、組織領導\n二、主要活動\n(一)開幕\n(二)閉幕\n三、工作要求\n(一)提高認識\n");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "GB18030", "Big5" })
	void readsATextFileInAnyEncoding(String charset) throws IOException {
		String written = charset.equals("GB18030") ? ChineseScript.simplify(SamplePlan.TEXT)
				: SamplePlan.TEXT.replace("于", "於").replace("后", "後").replace("云", "雲");
		String marked = charset.equals("UTF-16LE") ? "\ufeff" + written : written;
		assertThat(text(marked.getBytes(Charset.forName(charset)))).isEqualTo(written);
	}

	@Test
	void readsTraditionalTextSavedAsGb18030AndUtf8WithMark() throws IOException {
		assertThat(text(SamplePlan.TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(SamplePlan.TEXT);
		assertThat(text(("\ufeff" + SamplePlan.TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(SamplePlan.TEXT);
	}

	@Test
	void refusesOtherFormatsAndSaysWhatToDo() {
		refuses(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), ".docx");
		refuses("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "PDF");
		refuses("{\\rtf1 }".getBytes(StandardCharsets.US_ASCII), "RTF");
		refuses("<html><body>方案</body></html>".getBytes(StandardCharsets.UTF_8), "網頁");
		refuses(bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), "無法識別");
		refuses(bytes(0xff, 0xd8, 0xff, 0xe0), "無法識別");
		refuses(new byte[0], "空的");
		refuses(new byte[DocumentText.LARGEST_FILE + 1], "10 MB");
	}

	@Test
	void refusesABrokenWordDocument() throws IOException {
		byte[] whole = word(SamplePlan.TEXT);
		refuses(Arrays.copyOf(whole, whole.length / 2), "");
		refuses(bytes('P', 'K', 3, 4, 1, 2, 3), "");
		refuses(zip("word/document.xml", 10), "已損壞");
	}

	@Test
	void refusesAWorkbook() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			workbook.createSheet();
			workbook.write(out);
			refuses(out.toByteArray(), "不是 Word 文件");
		}
	}

	@Test
	void refusesAnArchiveThatUnpacksToTooMuch() throws IOException {
		byte[] bomb = zip("word/document.xml", 200 * 1024 * 1024);
		assertThat(bomb.length).isLessThan(1024 * 1024);
		refuses(bomb, "過大");
		refuses(zip("word/media/image1.bin", 200 * 1024 * 1024), "過大");
	}

	private static void level(CTAbstractNum list, int depth, String pattern) {
		CTLvl level = list.addNewLvl();
		level.setIlvl(BigInteger.valueOf(depth));
		level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
		level.addNewLvlText().setVal(pattern);
	}

	private static void numbered(XWPFDocument document, BigInteger number, int depth, String text) {
		XWPFParagraph paragraph = document.createParagraph();
		paragraph.setNumID(number);
		paragraph.setNumILvl(BigInteger.valueOf(depth));
		paragraph.createRun().setText(text);
	}

	private static void refuses(byte[] content, String words) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> text(content)).withMessageContaining(words);
	}

	private static String text(byte[] content) throws IOException {
		return DocumentText.of(new ByteArrayInputStream(content), 20 * 1024 * 1024);
	}

	private static byte[] word(String text) throws IOException {
		try (XWPFDocument document = new XWPFDocument()) {
			text.lines().forEach((line) -> document.createParagraph().createRun().setText(line));
			return bytes(document);
		}
	}

	private static byte[] bytes(XWPFDocument document) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		document.write(out);
		return out.toByteArray();
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

	private static byte[] zip(String name, int size) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(name));
			byte[] block = new byte[Math.min(size, 1024 * 1024)];
			for (int written = 0; written < size; written += block.length) {
				zip.write(block);
			}
			zip.closeEntry();
		}
		return out.toByteArray();
	}

}
