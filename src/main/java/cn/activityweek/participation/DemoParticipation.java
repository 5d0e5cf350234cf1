package cn.activityweek.participation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demonstration's class lists, of students who don't exist, names for some of the
 * activities that were held, and a sign-in that is open now.
 */
@Component
@Profile("demo")
@Order(60)
class DemoParticipation implements StartData {

	private static final List<List<String>> CLASSES = List.of(List.of("軟件2101", "軟件2102", "大數據2201"),
			List.of("數控2101", "機電2101", "機電2201"), List.of("會計2101", "電商2101", "電商2201"),
			List.of("化工2101", "安全2101", "化工2201"));

	private static final int CLASS_SIZE = 36;

	private static final String SURNAMES = "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭";

	private final Editions editions;

	private final Departments departments;

	private final DemoPeople people;

	private final Readings readings;

	private final ClassLists classLists;

	private final NameLists names;

	private final SignIns signIns;

	private final JdbcClient jdbc;

	DemoParticipation(Editions editions, Departments departments, DemoPeople people, Readings readings,
			ClassLists classLists, NameLists names, SignIns signIns, JdbcClient jdbc) {
		this.editions = editions;
		this.departments = departments;
		this.people = people;
		this.readings = readings;
		this.classLists = classLists;
		this.names = names;
		this.signIns = signIns;
		this.jdbc = jdbc;
	}

	@Override
	public void create() {
		Edition edition = this.editions.current().orElseThrow();
		List<Long> colleges = this.departments.roster(edition.getId())
			.stream()
			.filter((listing) -> listing.getDepartment().isCollege())
			.map(DepartmentListing::getDepartmentId)
			.toList();
		Actor keeper = this.people.reporter("教務處");
		for (int college = 0; college < colleges.size(); college++) {
			classList(edition, colleges.get(college), college, keeper);
		}
		list(edition, "家電維修進社區志愿服務", "學習通導出名單.csv", numbers(0, 0, 28) + numbers(1, 1, 12), this.people.reporter("團委"));
		list(edition, "2023年職業教育活動周啟動儀式", "第二課堂導出名單.csv",
				numbers(0, 0, 36) + numbers(1, 0, 36) + numbers(2, 0, 36) + numbers(3, 0, 30),
				this.people.reporter("黨政辦公室"));
		list(edition, "走進橡膠輪胎企業崗位認知實習", "化工2101、安全2101", numbers(3, 0, 36) + numbers(3, 1, 36), keeper);
		openSignIn("家電維修進社區志愿服務", "2023-05-16T13:30", "2023-05-16T17:30", this.people.reporter("團委"), 0, 8);
		openSignIn("新修訂職業教育法宣傳展板進文化廣場", "2023-05-17T08:30", "2023-05-17T12:00", this.people.reporter("1"), 0, 20);
		openSignIn("傳統工藝體驗進社區", "2023-05-18T08:00", "2023-05-18T17:00", this.people.reporter("2"), 1, 18);
	}

	private void classList(Edition edition, Long departmentId, int college, Actor keeper) {
		StringBuilder text = new StringBuilder("學號\t姓名\t班級\n");
		for (int group = 0; group < CLASSES.get(college).size(); group++) {
			for (int student = 1; student <= CLASS_SIZE; student++) {
				String surname = String
					.valueOf(SURNAMES.charAt((college * 7 + group * 5 + student) % SURNAMES.length()));
				text.append(number(college, group, student)).append('\t');
				text.append(surname).append("示範").append("%02d".formatted(student)).append('\t');
				text.append(CLASSES.get(college).get(group)).append('\n');
			}
		}
		Reading reading = Reading.ofClassList(keeper.accountId(), edition.getId(), departmentId, "示範班級名單");
		keep(reading, text.toString());
		this.classLists.confirm(reading, this.classLists.preview(reading).fingerprint(), false, keeper);
		EnrolmentForm enrolment = new EnrolmentForm();
		enrolment.setStudents(3 * CLASS_SIZE + 5 + college);
		this.classLists.enrol(edition.getId(), departmentId, enrolment, keeper);
	}

	/** Year, college, class and place: no number of a real student. */
	private static String number(int college, int group, int student) {
		return "202%d%02d%02d%02d".formatted((group < 2) ? 1 : 2, 90 + college, group + 1, student);
	}

	private static String numbers(int college, int group, int students) {
		return IntStream.rangeClosed(1, students)
			.mapToObj((student) -> number(college, group, student) + "\n")
			.collect(Collectors.joining());
	}

	private void list(Edition edition, String title, String label, String numbers, Actor actor) {
		Reading reading = Reading.ofNames(actor.accountId(), edition.getId(), activity(title), PersonKind.STUDENT,
				label.contains(".") ? SourceKind.LIST : SourceKind.CLASSES, label);
		keep(reading, numbers);
		this.names.confirm(reading, actor);
	}

	private void keep(Reading reading, String text) {
		try {
			this.readings.keep(reading, Readings.read(reading, null, text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void openSignIn(String title, String opens, String closes, Actor actor, int college, int students) {
		Long activityId = activity(title);
		this.signIns.open(activityId, CollegeTime.instant(LocalDateTime.parse(opens)),
				CollegeTime.instant(LocalDateTime.parse(closes)), actor);
		SignInSheet sheet = this.signIns.of(activityId).orElseThrow();
		numbers(college, 0, students).lines().forEach((number) -> this.signIns.sign(sheet, PersonKind.STUDENT, number));
		this.signIns.sign(sheet, PersonKind.STUDENT, "2020990101");
		this.signIns.sign(sheet, PersonKind.STAFF, "T90" + college + "1");
		this.signIns.sign(sheet, PersonKind.STAFF, "T90" + college + "2");
		this.signIns.sign(sheet, GuestKind.RESIDENTS, "東城社區（示範）", UUID.randomUUID());
		this.signIns.sign(sheet, GuestKind.ENTERPRISE_PEOPLE, "示範企業", UUID.randomUUID());
	}

	private Long activity(String title) {
		return this.jdbc.sql("select id from activity where title = ?").param(title).query(Long.class).single();
	}

}
