package cn.activityweek.participation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.core.RefusedException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Names and numbers go when their time is over; figures stay. What these tests do is
 * rolled back: the demonstration keeps its names.
 */
@DemoTest
@Transactional
class RetentionTests {

	@Autowired
	private ParticipationScene scene;

	@Autowired
	private Coverage coverage;

	@Autowired
	private Participants participants;

	@Autowired
	private Retention retention;

	@Autowired
	private SignIns signIns;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	private Retention on(String day) {
		Clock clock = Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC);
		return new Retention(this.jdbc, new ParticipationProperties(180, 240), this.events, clock, this.retention);
	}

	@Test
	void deletesTheCopiesOfListsThatACrashHasLeft() throws IOException {
		Path left = Files.createTempFile("name-list-", ".part");
		Path reading = Files.createTempFile("name-list-", ".part");
		Files.setLastModifiedTime(left,
				FileTime.from(Files.getLastModifiedTime(left).toInstant().minus(Duration.ofHours(2))));
		new ListCopies().sweep();
		assertThat(left).doesNotExist();
		assertThat(reading).exists();
		Files.delete(reading);
	}

	@Test
	void figuresStayTheSameWhenTheNamesAreDeleted() {
		Long edition = this.scene.edition();
		List<String> numbers = this.scene.numbers(3);
		this.scene.enlist(this.scene.college(2), numbers.subList(0, 2), "到期班");
		Long activity = this.scene.activity("到期", "HELD");
		this.scene.name(activity, numbers);
		this.signIns.sign(this.scene.open(activity), GuestKind.RESIDENTS, "某社區", UUID.randomUUID());
		this.scene.name(this.scene.activity("到期未辦", "PLANNED"), this.scene.numbers(2));
		Long deleted = this.scene.activity("到期已刪", "HELD");
		this.scene.name(deleted, this.scene.numbers(2));
		this.scene.visitor("tuanwei").post("/activities/" + deleted + "/deletion", Map.of());
		CoverageFigures whole = this.coverage.of(edition, null);
		CoverageFigures office = this.coverage.of(edition, this.scene.department("團委"));
		List<CoverageFigures> colleges = this.coverage.colleges(edition)
			.stream()
			.map(CollegeCoverage::figures)
			.toList();
		ParticipationCounts counts = this.participants.counts(activity);
		Map<String, Integer> byCollege = this.participants.byCollege(activity);
		assertThat(counts).isEqualTo(new ParticipationCounts(2, 1, 0, 0, 1, 0, 0));

		on("2023-11-16").sweep();
		assertThat(people()).isPositive();
		on("2023-11-17").sweep();

		assertThat(people()).isZero();
		assertThat(this.coverage.of(edition, null)).isEqualTo(whole);
		assertThat(this.coverage.of(edition, this.scene.department("團委"))).isEqualTo(office);
		assertThat(this.coverage.colleges(edition).stream().map(CollegeCoverage::figures)).isEqualTo(colleges);
		assertThat(this.participants.counts(activity)).isEqualTo(counts);
		assertThat(this.participants.byCollege(activity)).isEqualTo(byCollege);
		assertThat(this.scene.visitor("jiaowu").get("/participation")).hasStatusOk().bodyText().contains("已過保留期");
		assertThat(this.scene.visitor("tuanwei").get("/activities/" + activity + "/participants")).hasStatusOk()
			.bodyText()
			.contains("已過保留期")
			.doesNotContain("讀取名單");
		on("2023-11-18").sweep();
		assertThat(this.coverage.of(edition, null)).isEqualTo(whole);
		assertThat(this.jdbc.sql("select count(*) from audit_entry where action like '名單過保留期%'")
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private int people() {
		return this.jdbc
			.sql("select (select count(*) from participant) + (select count(*) from class_member)"
					+ " + (select count(*) from guest) + (select count(*) from name_reading_row)"
					+ " + (select count(*) from sign_in_sheet)")
			.query(Integer.class)
			.single();
	}

	@Test
	void nothingCanBeAddedAfterwards() {
		Long activity = this.scene.activity("到期後", "HELD");
		String address = "/sign-in/" + this.scene.open(activity).getCode();
		on("2023-12-01").sweep();
		assertThat(this.scene.visitor(null).get(address)).hasStatus(404);
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.scene.name(activity, this.scene.numbers(1)));
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> this.scene.enlist(this.scene.college(1), this.scene.numbers(1), "班"));
	}

	@Test
	void readingsNobodyConfirmedGoAfterADay() {
		Reading reading = Reading.ofClassList(this.scene.keeper().accountId(), this.scene.edition(),
				this.scene.college(1), "沒有確認");
		this.scene.keep(reading, "學號 姓名 班級\n2023999901 甲 班");
		this.jdbc.sql("update name_reading set read_at = read_at - interval '25 hours' where id = ?")
			.param(reading.id())
			.update();
		this.retention.discard();
		assertThat(this.jdbc.sql("select count(*) from name_reading_row where reading_id = ?")
			.param(reading.id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void theSettingIsSaidOnTheSignInPage() {
		assertThat(this.retention.keptUntil(LocalDate.of(2023, 5, 20))).isEqualTo("2023-11-16");
		String address = "/sign-in/" + this.scene.open(this.scene.activity("告知", "PLANNED")).getCode();
		assertThat(this.scene.visitor(null).get(address)).bodyText().contains("180", "2023-11-16", "不公開");
	}

}
