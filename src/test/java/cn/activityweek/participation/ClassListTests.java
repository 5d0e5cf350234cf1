package cn.activityweek.participation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.DemoTest;
import cn.activityweek.core.RefusedException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Class lists: read in whatever form they come, compared before they are taken over, and
 * taken over whole or not at all.
 */
@DemoTest
class ClassListTests {

	@Autowired
	private ParticipationScene scene;

	@Autowired
	private Readings readings;

	@Autowired
	private ClassLists lists;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void saysWhatWouldChangeAndChangesNothingBefore() {
		Long college = this.scene.college(4);
		List<String> numbers = this.scene.numbers(4);
		this.scene.enlist(college, numbers, "甲班");
		List<String> foreign = this.scene.numbers(1);
		this.scene.enlist(this.scene.college(3), foreign, "丙班");
		int listed = listed(college);
		String text = "石油化工學院名單\n学号,姓名,班级\n" + numbers.get(0) + ",密名" + numbers.get(0) + ",甲班\n" + numbers.get(1)
				+ ",密名" + numbers.get(1) + ",乙班\n" + "N20230001,新人,甲班\n,無號,甲班\nN20230002,,甲班\nN20230003,缺班,\n"
				+ foreign.get(0) + ",別院,甲班\nN20230001,重複,甲班\n合計,8,\n";
		Reading reading = Reading.ofClassList(this.scene.keeper().accountId(), this.scene.edition(), college, "名單");
		this.scene.keep(reading, text);
		ClassListPreview preview = this.lists.preview(reading);
		assertThat(preview.added()).isEqualTo(1);
		assertThat(preview.changed()).isEqualTo(1);
		assertThat(preview.same()).isEqualTo(1);
		assertThat(preview.gone()).isEqualTo(listed - 2);
		assertThat(preview.elsewhere()).isEqualTo(1);
		assertThat(this.readings.problems(reading)).extracting(NameRows.Row::line, NameRows.Row::problem)
			.containsExactly(tuple(6, "沒有學號"), tuple(7, "沒有姓名"), tuple(8, "沒有班級"), tuple(10, "與第 5 行的學號相同，只計一次"),
					tuple(11, "學號是 6 至 20 位數字，可含字母"));
		assertThat(listed(college)).isEqualTo(listed);
		this.lists.confirm(reading, preview.fingerprint(), false, this.scene.keeper());
		assertThat(listed(college)).isEqualTo(listed + 1);
		this.lists.confirm(reading, preview.fingerprint(), false, this.scene.keeper());
		assertThat(listed(college)).isEqualTo(listed + 1);
	}

	private static Tuple tuple(Object... values) {
		return Assertions.tuple(values);
	}

	private int listed(Long college) {
		return this.jdbc.sql("select count(*) from class_member where edition_id = ? and department_id = ?")
			.params(this.scene.edition(), college)
			.query(Integer.class)
			.single();
	}

	@Test
	void takesNothingOverThatWasNotShown() {
		Long college = this.scene.college(4);
		List<String> numbers = this.scene.numbers(3);
		Reading reading = Reading.ofClassList(this.scene.keeper().accountId(), this.scene.edition(), college, "名單");
		this.scene.keep(reading, "學號 姓名 班級\n" + numbers.get(0) + " 甲 一班\n" + numbers.get(1) + " 乙 一班");
		String shown = this.lists.preview(reading).fingerprint();
		this.scene.enlist(college, numbers.subList(0, 1), "一班");
		int listed = listed(college);
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.lists.confirm(reading, shown, true, this.scene.keeper()));
		assertThat(listed(college)).isEqualTo(listed);
		this.lists.confirm(reading, this.lists.preview(reading).fingerprint(), false, this.scene.keeper());
		assertThat(listed(college)).isEqualTo(listed + 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16" })
	void readsTheEncodingsOfOffices(String charset) throws IOException {
		String text = "\"学号\",\"姓名\",\"班级\"\r\n\"2023 0101\",\"王,五\",\"软件1班\"\r\n";
		assertThat(rows(text.getBytes(Charset.forName(charset)), "名單.csv")).singleElement()
			.isEqualTo(new NameRows.Row(2, "20230101", "王,五", "软件1班", null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "20230101,阿依 古麗,軟件 1、2班", "20230101\t阿依 古麗\t軟件 1、2班", "班級；學號；姓名\n軟件 1、2班；20230101；阿依 古麗",
			"學號,姓名,班級\r\n\r\n２０２３-０１０１,阿依 古麗,軟件 1、2班,多的" })
	void keepsSpacesWithinACell(String text) throws IOException {
		assertThat(rows(text.getBytes(StandardCharsets.UTF_8), "x.txt")).singleElement().satisfies((row) -> {
			assertThat(row.number()).isEqualTo("20230101");
			assertThat(row.name()).isEqualTo("阿依 古麗");
			assertThat(row.className()).isEqualTo("軟件 1、2班");
		});
	}

	@Test
	void readsAWorkbookWhoseNumbersAreNumbers() throws IOException {
		byte[] workbook = workbook(1, "202301010123", 12);
		assertThat(rows(workbook, "x.bin")).first().isEqualTo(new NameRows.Row(3, "202301010123", "某人", "軟件1班", null));
	}

	@Test
	void readsThirtyThousandRowsAndRefusesOneMore() throws IOException {
		assertThat(rows(workbook(30_000, null, 0), "large.xlsx")).hasSize(30_000);
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> rows(workbook(30_001, null, 0), "x.xlsx"))
			.withMessageContaining("30,000");
	}

	@Test
	void keepsThirtyThousandRowsInSeconds() throws IOException {
		Reading reading = Reading.ofClassList(this.scene.keeper().accountId(), this.scene.edition(),
				this.scene.college(4), "大名單");
		long started = System.nanoTime();
		this.readings.keep(reading,
				Readings.read(reading, new MockMultipartFile("file", workbook(30_000, null, 0)), null));
		assertThat(this.lists.preview(reading).added()).isEqualTo(30_000);
		assertThat((System.nanoTime() - started) / 1_000_000_000).isLessThan(30);
		this.jdbc.sql("delete from name_reading where id = ?").param(reading.id()).update();
	}

	@Test
	void readsAFileOutsideOfAnyTransactionAndTheSameFormOnce() {
		AtomicReference<Path> copy = new AtomicReference<>();
		MockMultipartFile file = new MockMultipartFile("file", "名單.csv", null,
				"學號,姓名,班級\n20239901,某人,一班\n".getBytes(StandardCharsets.UTF_8)) {

			@Override
			public void transferTo(Path destination) throws IOException {
				assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
				copy.set(destination);
				super.transferTo(destination);
			}

		};
		String key = UUID.randomUUID().toString();
		String preview = upload(file, key);
		assertThat(preview).startsWith("/participation/colleges/");
		assertThat(copy.get().getFileName().toString()).as("the name that ListCopies looks for")
			.matches("name-list-.*\\.part");
		assertThat(copy.get()).doesNotExist();
		assertThat(upload(file, key)).isEqualTo(preview);
	}

	private String upload(MockMultipartFile file, String key) {
		MvcTestResult sent = this.scene.visitor("jiaowu")
			.mvc()
			.post()
			.uri("/participation/colleges/" + this.scene.college(4) + "/readings")
			.multipart()
			.file(file)
			.param("_once", key)
			.with(SecurityMockMvcRequestPostProcessors.user("jiaowu"))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(sent).hasStatus3xxRedirection();
		return sent.getResponse().getRedirectedUrl();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   \n", "這裏沒有號碼\n也沒有", "\u0000\u0001" })
	void saysWhatIsMissing(String text) {
		assertThatExceptionOfType(RefusedException.class)
			.isThrownBy(() -> rows(text.getBytes(StandardCharsets.UTF_8), "x.txt"));
	}

	@Test
	void refusesWhatOnlyLooksLikeAWorkbook() {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> rows(new byte[] { 'P', 'K', 3, 4, 9 }, "x"))
			.withMessageContaining("已損壞");
		byte[] old = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0 };
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> rows(old, "x.xls"))
			.withMessageContaining("舊格式")
			.withMessageContaining("*.xlsx");
	}

	@Test
	void onlyItsCollegeAndTheCoordinatorsKeepAList() throws UnsupportedEncodingException {
		Long college = this.scene.college(1);
		String enrolment = "/participation/colleges/" + college + "/enrolment";
		assertThat(this.scene.visitor("xueyuan-2").post(enrolment, Map.of("students", "7"))).hasStatus(404);
		assertThat(this.scene.visitor("lingdao").post(enrolment, Map.of("students", "7"))).hasStatus(404);
		assertThat(this.scene.visitor("xueyuan").post(enrolment, Map.of("students", "0"))).hasStatusOk()
			.bodyText()
			.contains("不能小於 1");
		assertThat(
				this.scene.visitor("jiaowu-2").post(enrolment, Map.of("students", "3000", "version", version(college))))
			.hasStatus3xxRedirection();
	}

	private String version(Long college) throws UnsupportedEncodingException {
		String page = this.scene.visitor("jiaowu")
			.get("/participation/colleges/" + college)
			.getResponse()
			.getContentAsString();
		Matcher version = Pattern.compile("name=\"version\" value=\"(\\d*)\"").matcher(page);
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

	@Test
	void asksWhenSomebodyElseHasEnteredTheEnrolmentMeanwhile() throws UnsupportedEncodingException {
		Long college = this.scene.college(2);
		String enrolment = "/participation/colleges/" + college + "/enrolment";
		String opened = version(college);
		assertThat(this.scene.visitor("jiaowu").post(enrolment, Map.of("students", "4100", "version", opened)))
			.hasStatus3xxRedirection();
		assertThat(this.scene.visitor("jiaowu-2").post(enrolment, Map.of("students", "4200", "version", opened)))
			.hasStatusOk()
			.bodyText()
			.contains("核對修改", "4100", "4200", "都用已保存的");
		assertThat(enrolled(college)).isEqualTo(4100);
		assertThat(
				this.scene.visitor("jiaowu-2").post(enrolment, Map.of("students", "4200", "version", version(college))))
			.hasStatus3xxRedirection();
		assertThat(enrolled(college)).isEqualTo(4200);
	}

	private int enrolled(Long college) {
		return this.jdbc.sql("select students from enrolment where edition_id = ? and department_id = ?")
			.params(this.scene.edition(), college)
			.query(Integer.class)
			.single();
	}

	@Test
	void showsNamesToTheOwnCollegeOnly() {
		Long college = this.scene.college(1);
		this.scene.enlist(college, this.scene.numbers(1), "保密班");
		String page = "/participation/colleges/" + college
				+ "?class=保密班".replace("保密班", URLEncoder.encode("保密班", StandardCharsets.UTF_8));
		assertThat(this.scene.visitor("xueyuan").get(page)).hasStatusOk().bodyText().contains("密名");
		assertThat(this.scene.visitor("jiaowu").get(page)).hasStatusOk().bodyText().doesNotContain("密名");
		assertThat(this.scene.visitor("lingdao").get(page)).hasStatusOk().bodyText().doesNotContain("密名");
		assertThat(this.scene.visitor("xueyuan-2").get(page)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"insert into enrolment (version, edition_id, department_id, students, entered_by, entered_at)"
					+ " select 0, edition_id, department_id, 0, entered_by, entered_at from enrolment limit 1",
			"update enrolment set students = 0", "update class_member set number = 'x' where number like '2021%01'",
			"update participant set kind = 'DOG'", "update sign_in_sheet set closes_at = opens_at",
			"update sign_in_sheet set code = 'short'" })
	void theDatabaseRefusesWhatMeansNothing(String statement) {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql(statement).update());
	}

	private static List<NameRows.Row> rows(byte[] content, String name) throws IOException {
		List<NameRows.Row> rows = new ArrayList<>();
		NameList.read(new MockMultipartFile("file", name, null, content), null,
				new NameRows(PersonKind.STUDENT, true, rows::add));
		return rows;
	}

	private static byte[] workbook(int rows, String first, int digits) throws IOException {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(100);
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			Sheet sheet = workbook.createSheet("名單");
			sheet.createRow(0).createCell(0).setCellValue("二〇二三級學生名單");
			Row heading = sheet.createRow(1);
			heading.createCell(0).setCellValue("班級");
			heading.createCell(2).setCellValue("學　號");
			heading.createCell(3).setCellValue("姓名");
			for (int i = 0; i < rows; i++) {
				Row row = sheet.createRow(i + 2);
				row.createCell(0).setCellValue("軟件1班");
				row.createCell(2).setCellValue((digits > 0) ? Double.parseDouble(first) : 3_000_000_000L + i);
				row.createCell(3).setCellValue("某人");
			}
			workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

}
