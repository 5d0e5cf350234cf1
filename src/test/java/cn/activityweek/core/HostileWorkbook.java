package cn.activityweek.core;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks made to wear a server out, small as files.
 */
final class HostileWorkbook {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private HostileWorkbook() {
	}

	static Path of(Path directory, Part sheet, Part texts, Part styles) throws IOException {
		Path file = Files.createTempFile(directory, "hostile", ".xlsx");
		try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			zip.setLevel(Deflater.BEST_COMPRESSION);
			part(zip, "xl/workbook.xml", (out) -> out.write("<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
					+ "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"));
			part(zip, "xl/_rels/workbook.xml.rels",
					(out) -> out.write("<Relationships><Relationship Id='r1' Type='" + RELATIONS
							+ "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + RELATIONS
							+ "/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='r3' Type='" + RELATIONS
							+ "/styles' Target='styles.xml'/></Relationships>"));
			part(zip, "xl/worksheets/sheet1.xml", sheet);
			part(zip, "xl/sharedStrings.xml", texts);
			part(zip, "xl/styles.xml", styles);
		}
		return file;
	}

	private static void part(ZipOutputStream zip, String name, Part content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
		content.write(out);
		out.flush();
		zip.closeEntry();
	}

	/** What a part of the file holds. */
	interface Part {

		void write(Writer out) throws IOException;

	}

}
