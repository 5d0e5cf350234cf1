package cn.activityweek.participation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.core.SiteAddress;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sign-in at the door: who is counted, when it is open, and what it never tells.
 */
@DemoTest
class SignInTests {

	private static final Pattern SQUARE = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"");

	private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

	private static final int PIXELS = 4;

	@Autowired
	private ParticipationScene scene;

	@Autowired
	private Participants participants;

	@Autowired
	private SignIns signIns;

	@Autowired
	private SignInPace pace;

	@Autowired
	private SiteAddress site;

	@Autowired
	private JdbcClient jdbc;

	private Visitor nobody() {
		return this.scene.visitor(null);
	}

	private String address(Long activity) {
		return "/sign-in/" + this.scene.open(activity).getCode();
	}

	@Test
	void theQrCodeLeadsToTheSignInUnderTheSitesOwnAddress() throws Exception {
		Long activity = this.scene.activity("印碼", "PLANNED");
		String address = address(activity);
		String page = this.scene.visitor("tuanwei")
			.get("/activities/" + activity + "/participants/sign-in/sheet")
			.getResponse()
			.getContentAsString();
		assertThat(read(page)).isEqualTo(this.site.of(address));
	}

	private static String read(String page) throws Exception {
		Matcher square = SQUARE.matcher(page.substring(page.indexOf("poster-code")));
		assertThat(square.find()).isTrue();
		int side = Integer.parseInt(square.group(1)) * PIXELS;
		int[] pixels = new int[side * side];
		Arrays.fill(pixels, 0xffffff);
		Matcher run = RUN.matcher(page);
		while (run.find()) {
			for (int y = 0; y < PIXELS; y++) {
				int from = (Integer.parseInt(run.group(2)) * PIXELS + y) * side
						+ Integer.parseInt(run.group(1)) * PIXELS;
				Arrays.fill(pixels, from, from + Integer.parseInt(run.group(3)) * PIXELS, 0);
			}
		}
		return new QRCodeReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))))
			.getText();
	}

	@Test
	void tellsNothingAboutANumber() throws Exception {
		List<String> known = this.scene.numbers(2);
		this.scene.enlist(this.scene.college(1), known, "密班");
		Long activity = this.scene.activity("不洩露", "HELD");
		String address = address(activity);
		String first = answer(address, known.get(0));
		assertThat(answer(address, known.get(0))).isEqualTo(first);
		assertThat(answer(address, known.get(1))).isEqualTo(first);
		assertThat(answer(address, "X999999001")).isEqualTo(first);
		assertThat(first).contains("已記錄").doesNotContain("密名", "密班", known.get(0));
		assertThat(this.participants.counts(activity)).isEqualTo(new ParticipationCounts(2, 1, 0, 0, 0, 0, 0));
	}

	private String answer(String address, String number) throws Exception {
		String next = nobody().post(address, Map.of("kind", "STUDENT", "number", number))
			.getResponse()
			.getRedirectedUrl();
		return nobody().get(next)
			.getResponse()
			.getContentAsString()
			.replaceAll("name=\"_(csrf|once)\" value=\"[^\"]*\"", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "12", "學生一", "2021 ABCDEFGHIJKLMNOPQRS", "ABCDEFGH", "11010519491231002X" })
	void refusesWhatIsNoNumber(String typed) {
		Long activity = this.scene.activity("格式", "PLANNED");
		assertThat(nobody().post(address(activity), Map.of("kind", "STUDENT", "number", typed))).hasStatusOk()
			.bodyText()
			.contains("還沒有簽到，請改正");
		assertThat(this.participants.counts(activity).isNobody()).isTrue();
	}

	@Test
	void takesAnIdentityCardForNoNumberAndDoesNotRepeatItsReasonAsANumber() {
		assertThat(PersonKind.STUDENT.problem("11010519491231002X")).contains("身份證");
		assertThat(PersonKind.STUDENT.problem("110105194912310021")).isNull();
	}

	@Test
	void countsStaffAndGuestsApartAndAGuestsFormOnce() {
		Long activity = this.scene.activity("嘉賓", "HELD");
		String address = address(activity);
		assertThat(nobody().post(address, Map.of("kind", "STAFF", "number", "a-017"))).hasStatus3xxRedirection();
		Map<String, String> guest = Map.of("guest", "true", "guestKind", "ENTERPRISE_PEOPLE", "organisation", "某廠",
				"requestKey", UUID.randomUUID().toString());
		assertThat(nobody().post(address, guest)).hasStatus3xxRedirection();
		assertThat(nobody().post(address, guest)).hasStatus3xxRedirection();
		assertThat(this.participants.counts(activity)).isEqualTo(new ParticipationCounts(0, 0, 1, 0, 0, 1, 0));
		assertThat(nobody().post(address, Map.of("guest", "true"))).hasStatusOk().bodyText().contains("哪一類嘉賓");
	}

	@Test
	void isOpenOnlyBetweenItsTimes() {
		Long activity = this.scene.activity("時間", "HELD");
		String address = address(activity);
		times(activity, "2023-05-18T20:00", "2023-05-18T21:00");
		refuses(address, "簽到還沒有開放");
		times(activity, "2023-05-17T08:30", "2023-05-17T10:30");
		refuses(address, "簽到已經關閉");
		times(activity, "2023-05-18T00:00", "2023-05-25T00:00");
		assertThat(this.scene.visitor("tuanwei")
			.post("/activities/" + activity + "/participants/sign-in/closing", Map.of())).hasStatus3xxRedirection();
		refuses(address, "簽到已經關閉");
		assertThat(this.participants.counts(activity).isNobody()).isTrue();
	}

	private void times(Long activity, String opens, String closes) {
		assertThat(this.scene.visitor("tuanwei")
			.post("/activities/" + activity + "/participants/sign-in", Map.of("opensAt", opens, "closesAt", closes)))
			.hasStatus3xxRedirection();
	}

	private void refuses(String address, String words) {
		assertThat(nobody().get(address)).hasStatusOk().bodyText().contains(words).doesNotContain("本校師生");
		assertThat(nobody().post(address, Map.of("kind", "STUDENT", "number", "2021009999"))).hasStatus(409)
			.bodyText()
			.contains(words);
	}

	@Test
	void proposesHalfAnHourBeforeAndAfter() {
		SignInEvent event = this.signIns.event(this.scene.activity("建議", "PLANNED"));
		assertThat(event.opensAt()).isEqualTo("2023-05-17T00:30:00Z");
		assertThat(event.closesAt()).isEqualTo("2023-05-17T02:30:00Z");
	}

	@Test
	void anOldCodeADeletedActivityAndNoCodeLookAlike() throws Exception {
		Long activity = this.scene.activity("換碼", "PLANNED");
		String old = address(activity);
		this.scene.visitor("tuanwei").post("/activities/" + activity + "/participants/sign-in/code", Map.of());
		assertThat(nobody().get(old)).hasStatus(404);
		String present = "/sign-in/" + this.signIns.of(activity).orElseThrow().getCode();
		assertThat(nobody().get(present)).hasStatusOk();
		this.scene.visitor("tuanwei").post("/activities/" + activity + "/deletion", Map.of());
		assertThat(nobody().get(present)).hasStatus(404);
		assertThat(nobody().get("/sign-in/abc")).hasStatus(404);
	}

	@Test
	void takesKnownStudentsHoweverManyNumbersWereInvented() {
		List<String> known = this.scene.numbers(1);
		this.scene.enlist(this.scene.college(1), known, "不受影響班");
		Long activity = this.scene.activity("灌號", "HELD");
		SignInSheet sheet = this.scene.open(activity);
		this.jdbc.sql("""
				insert into participant (source_id, kind, number, recorded_at)
				select ?, 'STUDENT', 'Y' || (10000000 + n), now() from generate_series(1, 20000) n""")
			.param(sheet.getSourceId())
			.update();
		String address = "/sign-in/" + sheet.getCode();
		assertThat(nobody().post(address, Map.of("kind", "STUDENT", "number", "Y10000001"))).hasStatus3xxRedirection();
		assertThat(nobody().post(address, Map.of("kind", "STUDENT", "number", "Y30000000"))).hasStatus(409);
		assertThat(nobody().post(address, Map.of("kind", "STUDENT", "number", known.get(0)))).hasStatus3xxRedirection();
		assertThat(nobody().post(address, Map.of("kind", "STAFF", "number", "T017"))).hasStatus3xxRedirection();
		assertThat(nobody().post(address, Map.of("guest", "true", "guestKind", "RESIDENTS", "organisation", "",
				"requestKey", UUID.randomUUID().toString())))
			.hasStatus3xxRedirection();
		assertThat(this.participants.counts(activity)).isEqualTo(new ParticipationCounts(1, 20_000, 1, 0, 1, 0, 0));
	}

	@Test
	void aReloadDoesNotRenewTheCodeAgain() {
		Long activity = this.scene.activity("重載", "PLANNED");
		String renewal = "/activities/" + activity + "/participants/sign-in/code";
		String first = address(activity);
		Map<String, String> form = Map.of("_once", UUID.randomUUID().toString());
		assertThat(this.scene.visitor("tuanwei").post(renewal, form)).hasStatus3xxRedirection();
		String printed = "/sign-in/" + this.signIns.of(activity).orElseThrow().getCode();
		assertThat(printed).isNotEqualTo(first);
		assertThat(this.scene.visitor("tuanwei").post(renewal, form)).hasStatus3xxRedirection();
		assertThat(nobody().get(printed)).hasStatusOk();
	}

	@Test
	void whoClosesSecondLearnsThatItIsClosed() {
		Long activity = this.scene.activity("關兩次", "PLANNED");
		address(activity);
		String closing = "/activities/" + activity + "/participants/sign-in/closing";
		assertThat(this.scene.visitor("tuanwei").post(closing, Map.of())).hasStatus3xxRedirection();
		MvcTestResult second = this.scene.visitor("tuanwei-shuji").post(closing, Map.of());
		assertThat(second).hasStatus3xxRedirection();
		assertThat(second.getMvcResult().getFlashMap().get("message").toString()).contains("已經關閉");
	}

	@Test
	void slowsOneAddressDownAndNobodyElse() {
		Long activity = this.scene.activity("太快", "PLANNED");
		String address = address(activity);
		String code = this.signIns.of(activity).orElseThrow().getCode();
		for (int attempt = 0; attempt < 240; attempt++) {
			assertThat(this.pace.allows(code, "127.0.0.1")).isTrue();
		}
		assertThat(nobody().post(address, Map.of("kind", "STUDENT", "number", "2021008888"))).hasStatus(429)
			.bodyText()
			.contains("請等一分鐘", "value=\"2021008888\"");
		assertThat(this.pace.allows(code, "10.0.0.9")).isTrue();
		assertThat(this.participants.counts(activity).isNobody()).isTrue();
		assertThat(this.jdbc.sql("select count(*) from sign_in_pace where place like '%127.0%'")
			.query(Integer.class)
			.single()).isZero();
	}

}
