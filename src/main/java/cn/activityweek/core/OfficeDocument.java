package cn.activityweek.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A text document that an office hands in: A4, in the script of the document, with the
 * fonts of official documents and the page's number at the foot.
 */
public final class OfficeDocument implements AutoCloseable {

	/** Millimetres to twentieths of a point. */
	private static final double TWIPS = 1440 / 25.4;

	private static final int LONG_SIDE = 297;

	private static final int SHORT_SIDE = 210;

	private static final int MARGIN = 18;

	private final XWPFDocument document = new XWPFDocument();

	private final ChineseScript script;

	private OfficeDocument(ChineseScript script) {
		this.script = script;
	}

	/**
	 * Begins a document on A4 laid crosswise.
	 * @param script its script
	 * @return the document, empty
	 * @throws IOException if it can't be made
	 */
	public static OfficeDocument landscape(ChineseScript script) throws IOException {
		OfficeDocument document = new OfficeDocument(script);
		CTSectPr section = document.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(LONG_SIDE));
		size.setH(twips(SHORT_SIDE));
		size.setOrient(STPageOrientation.LANDSCAPE);
		CTPageMar margin = section.addNewPgMar();
		margin.setTop(twips(MARGIN));
		margin.setBottom(twips(MARGIN));
		margin.setLeft(twips(MARGIN));
		margin.setRight(twips(MARGIN));
		margin.setHeader(twips(MARGIN / 2));
		margin.setFooter(twips(MARGIN / 2));
		margin.setGutter(BigInteger.ZERO);
		document.numberPages();
		document.nameFonts();
		return document;
	}

	/**
	 * Begins a document on A4 laid upright, with the margins of GB/T 9704.
	 * @param script its script
	 * @return the document, empty
	 * @throws IOException if it can't be made
	 */
	public static OfficeDocument portrait(ChineseScript script) throws IOException {
		OfficeDocument document = new OfficeDocument(script);
		CTSectPr section = document.document.getDocument().getBody().addNewSectPr();
		CTPageSz size = section.addNewPgSz();
		size.setW(twips(SHORT_SIDE));
		size.setH(twips(LONG_SIDE));
		CTPageMar margin = section.addNewPgMar();
		margin.setTop(twips(37));
		margin.setBottom(twips(35));
		margin.setLeft(twips(28));
		margin.setRight(twips(26));
		margin.setHeader(twips(MARGIN));
		margin.setFooter(twips(MARGIN));
		margin.setGutter(BigInteger.ZERO);
		document.numberPages();
		document.nameFonts();
		return document;
	}

	private static BigInteger twips(int millimetres) {
		return BigInteger.valueOf(Math.round(millimetres * TWIPS));
	}

	/** The page's number as official documents have it: — 1 —. */
	private void numberPages() {
		XWPFParagraph paragraph = this.document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
		paragraph.setAlignment(ParagraphAlignment.CENTER);
		write(paragraph, "— ", OfficeFont.BODY, 14);
		CTSimpleField number = paragraph.getCTP().addNewFldSimple();
		number.setInstr("PAGE");
		dress(new XWPFRun(number.addNewR(), (IRunBody) paragraph), OfficeFont.BODY, 14).setText("1");
		write(paragraph, " —", OfficeFont.BODY, 14);
	}

	/** Says which font to take where one isn't installed; POI has no call for it. */
	private void nameFonts() throws IOException {
		StringBuilder table = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
			.append("<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
		for (OfficeFont font : OfficeFont.values()) {
			table.append("<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
				.formatted(font.name(this.script), font.alternative()));
		}
		table.append("</w:fonts>");
		try {
			PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
			PackagePart part = this.document.getPackage().createPart(name, XWPFRelation.FONT_TABLE.getContentType());
			this.document.getPackagePart()
				.addRelationship(name, TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
			try (OutputStream out = part.getOutputStream()) {
				out.write(table.toString().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (InvalidFormatException ex) {
			throw new IOException(ex);
		}
	}

	public XWPFParagraph paragraph() {
		return this.document.createParagraph();
	}

	/**
	 * Adds a table.
	 * @param columns how many columns
	 * @return the table with one row
	 */
	public XWPFTable table(int columns) {
		return this.document.createTable(1, columns);
	}

	/**
	 * Writes a text at the end of a paragraph, in the document's script; its line breaks
	 * are kept.
	 * @param paragraph the paragraph
	 * @param text the text
	 * @param font the font
	 * @param size its size in points
	 * @return the text, to be made bold and the like
	 */
	public XWPFRun write(XWPFParagraph paragraph, String text, OfficeFont font, int size) {
		return write(paragraph.createRun(), text, font, size);
	}

	/**
	 * Writes a link at the end of a paragraph.
	 * @param paragraph the paragraph
	 * @param address where it leads, a URI
	 * @param text its words
	 * @param font the font
	 * @param size its size in points
	 * @return its words, to be made bold and the like
	 */
	public XWPFRun link(XWPFParagraph paragraph, String address, String text, OfficeFont font, int size) {
		XWPFRun run = write(paragraph.createHyperlinkRun(address), text, font, size);
		run.setUnderline(UnderlinePatterns.SINGLE);
		return run;
	}

	/**
	 * Puts a picture into a paragraph.
	 * @param paragraph the paragraph
	 * @param jpeg the picture
	 * @param description for those who don't see it
	 * @param width in millimetres
	 * @param height in millimetres
	 * @throws IOException if the picture can't be read
	 */
	public void picture(XWPFParagraph paragraph, InputStream jpeg, String description, double width, double height)
			throws IOException {
		try {
			XWPFRun run = paragraph.createRun();
			run.addPicture(jpeg, PictureType.JPEG, "picture.jpg",
					(int) Math.round(width * Units.EMU_PER_CENTIMETER / 10),
					(int) Math.round(height * Units.EMU_PER_CENTIMETER / 10));
			run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(this.script.write(description));
		}
		catch (InvalidFormatException ex) {
			throw new IOException(ex);
		}
	}

	private XWPFRun write(XWPFRun written, String text, OfficeFont font, int size) {
		XWPFRun run = dress(written, font, size);
		String[] lines = this.script.write(text).split("\\R", -1);
		for (int index = 0; index < lines.length; index++) {
			if (index > 0) {
				run.addBreak();
			}
			run.setText(lines[index], index);
		}
		return run;
	}

	private XWPFRun dress(XWPFRun run, OfficeFont font, int size) {
		String name = font.name(this.script);
		for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
			run.setFontFamily(name, range);
		}
		run.setFontSize(size);
		return run;
	}

	/**
	 * Writes the finished document.
	 * @param out where to, left open
	 * @throws IOException if it can't be written
	 */
	public void write(OutputStream out) throws IOException {
		this.document.write(out);
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
