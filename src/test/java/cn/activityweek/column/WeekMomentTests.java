package cn.activityweek.column;

import java.time.LocalDate;

import cn.activityweek.column.WeekMoment.Phase;
import cn.activityweek.edition.Edition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

class WeekMomentTests {

	@ParameterizedTest
	@CsvSource({ "2023-05-01,BEFORE,13", "2023-05-13,BEFORE,1", "2023-05-14,DURING,1", "2023-05-18,DURING,5",
			"2023-05-20,DURING,7", "2023-05-21,AFTER,0", "2024-01-01,AFTER,0" })
	void countsTheDays(LocalDate today, Phase phase, long days) {
		Edition edition = Mockito.mock();
		BDDMockito.given(edition.getStartsOn()).willReturn(LocalDate.of(2023, 5, 14));
		BDDMockito.given(edition.getEndsOn()).willReturn(LocalDate.of(2023, 5, 20));
		assertThat(WeekMoment.of(edition, today)).isEqualTo(new WeekMoment(phase, days, 7));
	}

}
