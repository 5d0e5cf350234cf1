package cn.activityweek.exchange;

import cn.activityweek.core.MatchingForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Times as people write them in cells and texts.
 */
class WrittenTimeTests {

	@ParameterizedTest
	@CsvSource({ "2023-05-18 09:00, 2023-05-18T09:00", "2023/5/18 9：00, 2023-05-18T09:00",
			"2023年5月18日 上午9點, 2023-05-18T09:00", "5月18日（周四）下午2點半, 2023-05-18T14:30",
			"2023年5月18日星期四14時30分, 2023-05-18T14:30", "5.18 9:00, 2023-05-18T09:00", "5/18 晚上7點, 2023-05-18T19:00",
			"2023-05-18T09:00:00, 2023-05-18T09:00", "２０２３年５月１８日９：３０, 2023-05-18T09:30",
			"5月18日中午12點, 2023-05-18T12:00" })
	void readsTheUsualForms(String written, String moment) {
		WrittenTime time = WrittenTime.whole(MatchingForm.of(written), 2023).orElseThrow();
		assertThat(time.day() + "T" + time.time()).isEqualTo(moment);
	}

	@ParameterizedTest
	@CsvSource({ "5月18日 9:00-11:30, 11:30", "5月18日下午2點至5點, 17:00", "5月18日上午9點到下午4點, 16:00" })
	void readsTheEndOfTheSameDay(String written, String end) {
		assertThat(WrittenTime.whole(MatchingForm.of(written), 2023).orElseThrow().endTime()).hasToString(end);
	}

	@ParameterizedTest
	@ValueSource(strings = { "下周三", "5月18日左右", "2月30日 9:00", "5月18日 25:00", "120", "" })
	void takesNothingElseForATime(String written) {
		assertThat(WrittenTime.whole(MatchingForm.of(written), 2023)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "本報訊 5月16日下午，我校召開會議。5月17日9:00至11:00在禮堂舉行典禮。|2023-05-17|09:00",
			"時間：2023年5月14日-5月20日，地點：操場|2023-05-14|" })
	void findsTheFirstTimeInAText(String text, String day, String time) {
		WrittenTime found = WrittenTime.first(MatchingForm.of(text), 2023).orElseThrow();
		assertThat(found.day()).hasToString(day);
		assertThat((found.time() != null) ? found.time().toString() : null).isEqualTo(time);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "120人次|120", "1,300 人|1300", "１２０|120", "1.2萬|12000", "36.5小時|36.5", "0|0",
			"約120人|約120人", "200餘人|200餘人", "很多|很多", "0x10|0x10" })
	void takesTheUnitOffAFigureAndLeavesTheRest(String cell, String figure) {
		assertThat(CellTexts.figure(cell)).isEqualTo(figure);
	}

}
