package cn.activityweek.proofreading;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Which numbers are personal. The valid ones are made here from the standards, not taken
 * from anybody.
 */
class PersonalNumbersTests {

	private static final LocalDate TODAY = LocalDate.of(2023, 5, 18);

	private static final Clock CLOCK = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

	/**
	 * Made up: 370502 is a place, 1990-01-01 a day, 999 an order that is hardly given.
	 */
	private static final String IDENTITY = identity("37050219900101999");

	private static final String CARD = card("622202161100999888");

	private final PersonalNumbers numbers = new PersonalNumbers(CLOCK, "");

	static Stream<String> writings() {
		return Stream.of("%s", "身份證號：%s，", "(%s)", "ID%s.", "%s%s".formatted("一二三", "%s"));
	}

	@ParameterizedTest
	@MethodSource("writings")
	void findsEachKindWhereverItStands(String writing) {
		assertThat(kinds(writing.formatted(IDENTITY))).containsExactly(NumberKind.IDENTITY);
		assertThat(kinds(writing.formatted("13800138000"))).containsExactly(NumberKind.MOBILE);
		assertThat(kinds(writing.formatted(CARD))).containsExactly(NumberKind.CARD);
	}

	@ParameterizedTest
	@ValueSource(strings = { "138 0013 8000", "138-0013-8000", "138－0013－8000", "138—0013—8000", "１３８００１３８０００",
			"１３８　００１３　８０００", "+86 138 0013 8000", "+8613800138000", "0086-13800138000", "(+86)13800138000",
			"1380-013-8000", "138 00138000", "13800 138000", "1380013 8000", "138 001 38000", "1 3 8 0 0 1 3 8 0 0 0",
			"138\u200b0013\u200b8000", "\ufeff13800\u00ad138\u2060000", "138\u00a00013\u20098000", "138 - 0013 - 8000",
			"①③⑧⓪⓪①③⑧⓪⓪⓪", "138.0013.8000", "電話138·0013·8000。", "138/0013/8000", "138_0013_8000", "(138)0013-8000",
			"（138）00138000", "138•0013•8000", "138．0013．8000", "138\u20280013\u20288000", "138\u202800138000",
			"一三八零零一三八零零零", "幺三八〇〇幺三八〇〇〇", "1三8零零1三8零零零", "壹叁捌零零壹叁捌零零零", "138。0013。8000", "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
			"1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣", "138−0013−8000", "聯繫電話13800138000張老師", "微信同號:13800138000",
			"13800138000@example.com", "tel:+8613800138000", "https://example.com/?phone=13800138000&x=1",
			"1.13800138000 張三", "報名\n 12.13800138000", "13800138000.", "張三 8060000 13800138000", "8060000、13800138000",
			"8060000,13800138000" })
	void findsAMobileHoweverItIsWritten(String text) {
		assertThat(kinds(text)).containsExactly(NumberKind.MOBILE);
		assertThat(kinds(this.numbers.mask(text))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "138 0013 8000 139 0013 9000", "13800138000/13900139000", "13800138000、13900139000",
			"13800138000 13900139000", "13800138000\n13900139000" })
	void findsTwoSideBySide(String text) {
		assertThat(kinds(text)).containsExactly(NumberKind.MOBILE, NumberKind.MOBILE);
		assertThat(kinds(this.numbers.mask(text))).isEmpty();
	}

	@Test
	void findsAnIdentityNumberHoweverItIsWritten() {
		for (String text : List.of(IDENTITY, grouped(IDENTITY, " ", 6, 8), grouped(IDENTITY, "-", 6, 8),
				grouped(IDENTITY, " ", 3, 3, 4, 4), grouped(IDENTITY, "\u200b", 1, 1, 1), fullWidth(IDENTITY))) {
			assertThat(kinds("證件" + text + "。")).as(text).containsExactly(NumberKind.IDENTITY);
			assertThat(kinds(this.numbers.mask(text))).as(text).isEmpty();
		}
	}

	@Test
	void takesAnXInAnyForm() {
		String number = Stream.iterate(100, (order) -> order + 1)
			.map((order) -> identity("37050219900101" + order))
			.filter((candidate) -> candidate.endsWith("X"))
			.findFirst()
			.orElseThrow();
		for (String x : List.of("X", "x", "Ｘ", "ｘ", "Ⅹ", "×")) {
			assertThat(kinds(number.replace("X", x))).as(x).containsExactly(NumberKind.IDENTITY);
		}
	}

	@Test
	void knowsTheNumbersOfFourThousandPeopleAndNoOtherCheck() {
		Random random = new Random(2103);
		for (int i = 0; i < 4000; i++) {
			String number = identity(random);
			assertThat(kinds(number)).as(number).containsExactly(NumberKind.IDENTITY);
			char wrong = (number.charAt(17) == '7') ? '3' : '7';
			assertThat(kinds(number.substring(0, 17) + wrong)).as("check of " + number)
				.doesNotContain(NumberKind.IDENTITY);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "37050219901301999", "37050219900230999", "37050218991231999", "37050220230519999",
			"00050219900101999", "77050219900101999" })
	void knowsThatNobodyHasSuchAnIdentityNumber(String seventeen) {
		assertThat(kinds(identity(seventeen))).isEmpty();
	}

	@Test
	void findsAnOldIdentityNumber() {
		assertThat(kinds("370502650101123")).containsExactly(NumberKind.IDENTITY);
		assertThat(kinds("370502 650101 123")).containsExactly(NumberKind.IDENTITY);
		assertThat(kinds("370502651301123")).isEmpty();
		assertThat(kinds("990502650101123")).isEmpty();
		assertThat(kinds("訂單號：370502650101123")).isEmpty();
	}

	@Test
	void findsACardHoweverItIsWritten() {
		String sixteen = card("622848001234567");
		for (String text : List.of(CARD, grouped(CARD, " ", 4, 4, 4, 4), grouped(CARD, "-", 4, 4, 4, 4),
				grouped(CARD, " ", 6), sixteen, grouped(sixteen, " ", 4, 4, 4), fullWidth(sixteen),
				card("955880020000123456"), card("453242123456789"), card("521899123456789"))) {
			assertThat(kinds("卡號 " + text + "（工行）")).as(text).containsExactly(NumberKind.CARD);
			assertThat(kinds(this.numbers.mask(text))).as(text).isEmpty();
		}
		assertThat(kinds(CARD.substring(0, 18) + (char) ('0' + (CARD.charAt(18) - '0' + 1) % 10))).isEmpty();
	}

	@Test
	void takesNoOrderForACard() {
		for (String before : List.of("訂單號：", "订单编号 ", "快遞單號", "流水號：", "統一社會信用代碼 ", "https://weibo.com/1/",
				"www.example.com/a?id=")) {
			assertThat(kinds(before + CARD)).as(before).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource({ "學號：2021010101, 1", "学号2021010101, 1", "學號 A2021010101, 1", "工號 20150, 1",
			"'學號：2021010101、2021010102和2021010103', 3", "'獲獎同學（學號為2021010101）', 1", "職工號：000123, 1", "施工號 20231234, 0",
			"學號：待定, 0", "學號 2021 級, 0", "2021010101, 0", "準考證號 370512345678, 1" })
	void findsCollegeNumbersWhereTheWordStands(String text, int count) {
		assertThat(kinds(text)).hasSize(count).allMatch(NumberKind.COLLEGE::equals);
		assertThat(kinds(this.numbers.mask(text))).isEmpty();
	}

	@Test
	void findsCollegeNumbersBelowTheirHeading() {
		NumberColumns columns = new NumberColumns();
		assertThat(columns.next(0, "2021010101")).isEmpty();
		assertThat(columns.next(0, "學號")).isEmpty();
		assertThat(columns.next(1, "人數")).isEmpty();
		assertThat(columns.next(0, "2021010101")).isPresent();
		assertThat(columns.next(1, "2021010101")).isEmpty();
		assertThat(columns.next(0, "張三")).isEmpty();
	}

	@Test
	void findsWhatTheCollegeSaysItsNumbersLookLike() {
		PersonalNumbers configured = new PersonalNumbers(CLOCK, "20\\d{2}9\\d{5}");
		assertThat(configured.in("張三2021910102、李四2021910103")).hasSize(2);
		assertThat(configured.in("20219101021、2021-9101")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2023年5月14日-5月20日", "2023-05-14 09:00—2023-05-20 17:30", "20230514-20230520",
			"139.1234.5678.9012", "2023/138/0013/8000", "https://example.com/138/0013/8000", "138.0013.8000元",
			"一三五七九二四六八十", "二○二三年五月十四日至二○二三年五月二十日", "一二三四五六七八九零一二三", "138\n0013\n8000", "20230516143012345",
			"2023051614301234", "參加學生 1350 人次、教師 1200 人次、居民 900 人次", "1350 1200 900 800", "0546-8060000",
			"0546－8060000 轉 8012", "（0546）8060123、8060124", "05468060000", "400-810-8000", "12345、96365、110", "95588",
			"魯教職函〔2023〕11號", "東科院發〔2023〕138號", "13800138000元", "¥13800138000", "13800138000.50元", "13,800,138,000",
			"投入13800138000人次", "佔地15000000000平方米", "π=3.14159265358979323846", "0.13800138000",
			"37.13800138000, 118.15900159000", "北緯37.43365482°，東經118.67466300°", "ISBN 978-7-04-057123-8",
			"ISBN 9787040571238", "ISSN 1009-1234", "http://axcuq.cn/index/zyjyhdz.htm",
			"https://mp.weixin.qq.com/s?__biz=MzA4&mid=2247483652&idx=1",
			"https://www.toutiao.com/article/7233333333333333333/",
			"https://baijiahao.baidu.com/s?id=1766012345678901234", "https://weibo.com/2803301701/4903212345678901",
			"/media/13800/large", "1949—2023", "1998—2002—2010—2023", "比分 15:13、13:8", "電話費 138 元，00138 號",
			"138****8000", "3****************9", "學生1380人、013班、8000元", "91370500MA3C1234XW", "12370500493500000X",
			"370502", "2021級1班、2021級2班", "110kV、13.8kV", "1280x1600", "10:00-11:30", "23.5%、13.80%", "00000000000",
			"12345678901", "11 12 13 14 15 16 17 18 19 20 21", "第13800138000000號" })
	void isNotAlarmedByWhatOnlyLooksLikeOne(String text) {
		assertThat(this.numbers.in(text)).isEmpty();
	}

	@Test
	void isNotAlarmedByRandomNumbersOfOrders() {
		Random random = new Random(7);
		int alarms = 0;
		for (int i = 0; i < 10_000; i++) {
			String order = "2023" + String.format("%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28))
					+ digits(random, 10);
			alarms += this.numbers.in(order).size();
		}
		assertThat(alarms).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "13800138000, 138****8000", "138-0013-8000, 138-****-8000", "+86 138 0013 8000, +86 138 **** 8000",
			"學號：2021010101, 學號：********01", "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎, 𝟏𝟑𝟖********𝟖𝟎𝟎𝟎" })
	void masksAsIsCustomary(String text, String masked) {
		assertThat(this.numbers.mask(text)).isEqualTo(masked);
	}

	@Test
	void leavesOfAnIdentityNumberTheFirstAndTheLastAndOfACardTheLastFour() {
		assertThat(this.numbers.mask("甲" + IDENTITY + "乙"))
			.isEqualTo("甲3****************" + IDENTITY.substring(17) + "乙");
		assertThat(this.numbers.mask(CARD)).isEqualTo("***************" + CARD.substring(15));
	}

	@Test
	void tellsWhereANumberStands() {
		String text = "電話：１３８\u200b00138000。";
		PersonalNumber number = this.numbers.in(text).get(0);
		assertThat(text.substring(number.start(), number.end())).isEqualTo("１３８\u200b00138000");
		assertThat(number.masked(text)).isEqualTo("１３８\u200b****8000");
	}

	@Test
	void readsALongTextInTime() {
		String text = ("1 3 8 0 0 1 3 8 0 0 " + "9".repeat(50) + " 學號 工號").repeat(10_000);
		assertTimeout(Duration.ofSeconds(5), () -> this.numbers.in(text));
	}

	private List<NumberKind> kinds(String text) {
		return this.numbers.in(text).stream().map(PersonalNumber::kind).toList();
	}

	private static String identity(String seventeen) {
		int[] weights = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };
		int sum = 0;
		for (int i = 0; i < 17; i++) {
			sum += weights[i] * Character.digit(seventeen.charAt(i), 10);
		}
		return seventeen + "10X98765432".charAt(sum % 11);
	}

	private static String identity(Random random) {
		LocalDate born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(33_000));
		return identity(List.of("11", "37", "44", "51", "65").get(random.nextInt(5)) + digits(random, 4)
				+ DateTimeFormatter.BASIC_ISO_DATE.format(born) + digits(random, 3));
	}

	private static String digits(Random random, int count) {
		StringBuilder digits = new StringBuilder();
		random.ints(count, 0, 10).forEach(digits::append);
		return digits.toString();
	}

	private static String card(String withoutCheck) {
		for (char check = '0'; check <= '9'; check++) {
			String number = withoutCheck + check;
			int sum = 0;
			for (int i = number.length() - 1, place = 0; i >= 0; i--, place++) {
				int digit = Character.digit(number.charAt(i), 10) * (1 + place % 2);
				sum += digit / 10 + digit % 10;
			}
			if (sum % 10 == 0) {
				return number;
			}
		}
		throw new IllegalStateException();
	}

	private static String grouped(String number, String separator, int... sizes) {
		StringBuilder grouped = new StringBuilder();
		int from = 0;
		for (int size : sizes) {
			grouped.append(number, from, from + size).append(separator);
			from += size;
		}
		return grouped.append(number.substring(from)).toString();
	}

	private static String fullWidth(String number) {
		StringBuilder wide = new StringBuilder();
		number.chars().forEach((c) -> wide.append((char) (c + 0xfee0)));
		return wide.toString();
	}

}
