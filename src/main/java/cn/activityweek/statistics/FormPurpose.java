package cn.activityweek.statistics;

import java.util.Optional;
import java.util.stream.Stream;

import cn.activityweek.activity.ActivityMeasure;
import cn.activityweek.activity.FigurePurpose;
import cn.activityweek.programme.Indicator;
import org.apache.poi.ss.util.CellReference;
import org.springframework.stereotype.Component;

/**
 * What 附件2 uses a figure for: its column in block A, its heading in block B.
 */
@Component
class FormPurpose implements FigurePurpose {

	@Override
	public Optional<String> of(ActivityMeasure measure) {
		return Stream.of(FigureColumn.values())
			.filter((column) -> column.getMeasure() == measure)
			.findFirst()
			.map((column) -> "附件2 " + CellReference.convertNumToColString(FormSheet.at(column)) + " 列");
	}

	@Override
	public Optional<String> of(Indicator indicator) {
		return Optional.of("附件2「" + indicator.getSection() + "」");
	}

}
