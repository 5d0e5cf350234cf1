package cn.activityweek.exchange;

import java.io.IOException;
import java.io.OutputStream;

import cn.activityweek.activity.ActivityRow;
import cn.activityweek.core.CellLook;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.OfficeSheet;
import cn.activityweek.core.OfficeWorkbook;

/**
 * The list of activities as a workbook, written row by row.
 */
final class ListWorkbook implements ListFile {

	private final OfficeWorkbook workbook;

	private final OfficeSheet sheet;

	ListWorkbook(ChineseScript script) {
		this.workbook = new OfficeWorkbook(script);
		this.sheet = this.workbook.sheet("活動列表", ListColumn.ALL.stream().mapToDouble(ListColumn::width).toArray());
		this.sheet.nextRow(36);
		for (int i = 0; i < ListColumn.ALL.size(); i++) {
			this.sheet.text(i, ListColumn.ALL.get(i).heading(), CellLook.HEADING);
		}
		this.sheet.landscape(0, 0, 1);
	}

	@Override
	public void add(ActivityRow row) {
		this.sheet.nextRow(24);
		for (int i = 0; i < ListColumn.ALL.size(); i++) {
			ListColumn column = ListColumn.ALL.get(i);
			Object value = column.value().apply(row);
			if (column.figure()) {
				this.sheet.number(i, (Number) value, CellLook.BODY.figure());
			}
			else {
				this.sheet.text(i, (String) value, CellLook.BODY.left());
			}
		}
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		this.sheet.finish();
		this.workbook.write(out);
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

}
