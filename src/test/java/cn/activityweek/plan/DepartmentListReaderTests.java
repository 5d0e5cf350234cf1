package cn.activityweek.plan;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A department with ? is marked, one with * means all colleges. */
class DepartmentListReaderTests {

	@ParameterizedTest
	@CsvSource({ "學工處、保衛處及后勤處, 學工處 保衛處 后勤處", "合作交流與就業創業中心 、 教務處, 合作交流與就業創業中心 教務處", "教務處和學工處, 教務處 學工處",
			"教務處 學工處, 教務處 學工處", "黨政 辦公室, ?黨政辦公室", "科研和規劃處, ?科研和規劃處", "教務處與學工處, ?教務處 ?學工處", "各二級學院, *各二級學院", "各学院, *各学院",
			"相關二級學院, ?*相關二級學院", "有關部門, ?有關部門", "教務處等部門, ?教務處", "組織人事部(教師工作部、人才辦)、團委, 組織人事部(教師工作部、人才辦) 團委",
			"宣傳統戰部及各二級學院, 宣傳統戰部 *各二級學院", "校領導, ?校領導" })
	void readsByFormWithoutARoster(String list, String departments) {
		assertThat(read(list, List.of())).isEqualTo(departments);
	}

	@ParameterizedTest
	@CsvSource({ "后勤处、学工处, 后勤处 学工处", "教務處及科研和規劃處, 教務處 科研和規劃處", "科研和規劃處, 科研和規劃處", "培訓部, ?培訓部", "教務 處, 教務處" })
	void readsByTheRoster(String list, String departments) {
		assertThat(read(list, List.of("後勤處", "學工處", "教務處", "科研和規劃處"))).isEqualTo(departments);
	}

	private static String read(String list, List<String> roster) {
		DepartmentListReader reader = new DepartmentListReader(new DepartmentNames(roster));
		return String.join(" ",
				reader.read(Passage.of(list))
					.stream()
					.map((department) -> (department.unsure() ? "?" : "") + (department.allColleges() ? "*" : "")
							+ department.name())
					.toList());
	}

}
