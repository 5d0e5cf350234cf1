package cn.activityweek.core;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
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
	 */
	public void write(XWPFParagraph paragraph, String text, OfficeFont font, int size) {
		XWPFRun run = dress(paragraph.createRun(), font, size);
		String[] lines = this.script.write(text).split("\\R", -1);
		for (int index = 0; index < lines.length; index++) {
			if (index > 0) {
				run.addBreak();
			}
			run.setText(lines[index], index);
		}
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
