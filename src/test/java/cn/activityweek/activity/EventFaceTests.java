package cn.activityweek.activity;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * By what two records are taken for one event.
 */
class EventFaceTests {

	private static final Instant MORNING = Instant.parse("2023-05-14T01:00:00Z");

	/** 23:30 at the college, still the same day there. */
	private static final Instant NIGHT = Instant.parse("2023-05-14T15:30:00Z");

	private static final Instant NEXT_DAY = Instant.parse("2023-05-14T16:30:00Z");

	@ParameterizedTest
	@CsvSource({ "2023年職業教育活動周啟動儀式, 職業教育活動周啟動儀式, 報告廳, 圖書館報告廳", "职业教育活动周启动仪式, 職業教育活動周啟動儀式, 图书馆, 圖書館",
			"「技能」啟動儀式！, 技能啟動儀式, 體育館, 體育館", "啟動儀式, 2023年職業教育活動周啟動儀式, 圖書館報告廳, 圖書館報告廳" })
	void recognisesOneEventUnderTwoTitles(String one, String other, String place, String otherPlace) {
		EventFace first = new EventFace(1L, one, place, MORNING);
		EventFace second = new EventFace(2L, other, otherPlace, NIGHT);
		assertThat(first.looksLike(second)).isTrue();
		assertThat(second.looksLike(first)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "家電維修進社區, 家電維修進社區, 東城社區服務中心, 人民廣場", "數控技能展示, 英語口語競賽, 實訓中心, 實訓中心", "開幕, 開幕式晚會與慰問演出, 禮堂, 禮堂" })
	void tellsTwoEventsApart(String one, String other, String place, String otherPlace) {
		assertThat(new EventFace(1L, one, place, MORNING).looksLike(new EventFace(2L, other, otherPlace, MORNING)))
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "技能展示第1場, 技能展示第2場, false", "技能展示（第一場）, 技能展示（第二場）, false", "技能展示（一）, 技能展示（二）, false",
			"技能展示第十一場, 技能展示第十二場, false", "技能展示第1場, 技能展示第一場, true", "技能展示第1場, 技能展示, true", "2023年技能展示第1場, 技能展示第1場, true",
			"三下鄉技能服務活動, 技能服務活動十佳, true" })
	void tellsApartByNumber(String one, String other, boolean alike) {
		assertThat(new EventFace(1L, one, "實訓中心", MORNING).looksLike(new EventFace(2L, other, "實訓中心", MORNING)))
			.isEqualTo(alike);
	}

	@Test
	void comparesOnlyWithinADayOfTheCollege() {
		EventFace today = new EventFace(1L, "啟動儀式", "禮堂", NIGHT);
		assertThat(today.looksLike(new EventFace(2L, "啟動儀式", "禮堂", NEXT_DAY))).isFalse();
		assertThat(today.looksLike(new EventFace(1L, "啟動儀式", "禮堂", NIGHT))).isFalse();
	}

}
