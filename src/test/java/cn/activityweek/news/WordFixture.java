package cn.activityweek.news;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

import cn.activityweek.album.LargeFiles;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A report as an office writes it: a title, headings, numbered lists in two levels, a
 * table and six pictures, three of them with captions.
 */
public final class WordFixture {

	/** What its title says. */
	public static final String TITLE = "技能服務進社區";

	private WordFixture() {
	}

	/**
	 * Its pictures, each another one.
	 * @return six JPEG files
	 */
	public static List<byte[]> pictures() {
		return IntStream.rangeClosed(1, 6).mapToObj((i) -> LargeFiles.photo(2_101_000 + i)).toList();
	}

	/**
	 * The file.
	 * @return a .docx
	 */
	public static byte[] docx() {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			styles(document);
			BigInteger list = numbering(document);
			paragraph(document, "Title", null, 0, TITLE);
			paragraph(document, null, null, 0, "5月16日，團委組織志愿者走進社區。");
			paragraph(document, "Heading1", null, 0, "一、維修");
			paragraph(document, null, list, 0, "電風扇");
			paragraph(document, null, list, 0, "電飯煲");
			paragraph(document, null, list, 1, "清洗");
			paragraph(document, null, list, 0, "吸塵器");
			List<byte[]> pictures = pictures();
			for (int i = 0; i < 6; i++) {
				document.createParagraph()
					.createRun()
					.addPicture(new ByteArrayInputStream(pictures.get(i)), Document.PICTURE_TYPE_JPEG, "p" + i + ".jpg",
							Units.toEMU(200), Units.toEMU(150));
				paragraph(document, null, null, 0, (i % 2 == 0) ? "圖" + (i + 1) + " 現場" : "居民說，同學們手藝好。");
			}
			paragraph(document, "Heading1", null, 0, "二、統計");
			XWPFTable table = document.createTable(2, 2);
			table.getRow(0).getCell(0).setText("項目");
			table.getRow(0).getCell(1).setText("件數");
			table.getRow(1).getCell(0).setText("家電");
			table.getRow(1).getCell(1).setText("86");
			document.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InvalidFormatException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void styles(XWPFDocument document) {
		XWPFStyles styles = document.createStyles();
		List.of("Title=Title", "Heading1=heading 1").forEach((each) -> {
			CTStyle style = CTStyle.Factory.newInstance();
			style.setStyleId(each.substring(0, each.indexOf('=')));
			style.addNewName().setVal(each.substring(each.indexOf('=') + 1));
			style.setType(STStyleType.PARAGRAPH);
			styles.addStyle(new XWPFStyle(style));
		});
	}

	/** A kind of list with figures, and letters below them. */
	static BigInteger lettered(XWPFDocument document) {
		return numbering(document, STNumberFormat.LOWER_LETTER);
	}

	static void item(XWPFDocument document, BigInteger list, int level, String words) {
		paragraph(document, null, list, level, words);
	}

	private static BigInteger numbering(XWPFDocument document) {
		return numbering(document, STNumberFormat.DECIMAL);
	}

	private static BigInteger numbering(XWPFDocument document, STNumberFormat.Enum below) {
		CTAbstractNum numbers = CTAbstractNum.Factory.newInstance();
		numbers.setAbstractNumId(BigInteger.ZERO);
		for (int level = 0; level < 2; level++) {
			CTLvl each = numbers.addNewLvl();
			each.setIlvl(BigInteger.valueOf(level));
			each.addNewNumFmt().setVal((level == 0) ? STNumberFormat.DECIMAL : below);
			each.addNewLvlText().setVal("%" + (level + 1) + ".");
			each.addNewStart().setVal(BigInteger.ONE);
		}
		return document.createNumbering()
			.addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(numbers)));
	}

	private static void paragraph(XWPFDocument document, String style, BigInteger list, int level, String words) {
		XWPFParagraph paragraph = document.createParagraph();
		if (style != null) {
			paragraph.setStyle(style);
		}
		if (list != null) {
			paragraph.setNumID(list);
			paragraph.setNumILvl(BigInteger.valueOf(level));
		}
		paragraph.createRun().setText(words);
	}

}
