package cn.activityweek.participation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import javax.xml.parsers.ParserConfigurationException;

import cn.activityweek.core.RefusedException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A list in the first sheet of a workbook, read as a stream of events: the whole workbook
 * in memory would take a hundred times the size of its file.
 */
final class WorkbookList {

	private static final String UNREADABLE = "無法讀取這個工作簿。請在表格軟件中另存為 .xlsx 後再上傳，或複製內容貼上";

	private WorkbookList() {
	}

	static void read(Path file, ListSink sink) throws IOException {
		try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
			XSSFReader reader = new XSSFReader(workbook);
			WorkbookTexts texts = new WorkbookTexts();
			try (InputStream content = reader.getSharedStringsData()) {
				if (content != null) {
					parse(content, texts);
				}
			}
			Iterator<InputStream> sheets = reader.getSheetsData();
			if (!sheets.hasNext()) {
				throw new RefusedException(UNREADABLE);
			}
			try (InputStream content = sheets.next()) {
				parse(content, new WorkbookRows(List.copyOf(texts.texts()), sink));
			}
		}
		catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | ParserConfigurationException
				| IllegalArgumentException | IllegalStateException | IOException ex) {
			RefusedException refused = new RefusedException(UNREADABLE);
			refused.initCause(ex);
			throw refused;
		}
	}

	private static void parse(InputStream content, ContentHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		XMLReader parser = XMLHelper.newXMLReader();
		parser.setContentHandler(handler);
		parser.parse(new InputSource(ListLimits.unpacked(content)));
	}

}
