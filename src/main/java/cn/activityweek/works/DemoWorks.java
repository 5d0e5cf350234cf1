package cn.activityweek.works;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.DemoPreparation;
import cn.activityweek.media.DrawnPhoto;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import cn.activityweek.publicity.Outlets;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The demonstration's works: handed in by open codes, some on the wall, some waiting.
 */
@Component
@Profile("demo")
@Order(81)
class DemoWorks implements StartData {

	/** A few seconds over a drawn picture. */
	private static final String FILM = "/demo/workshop.mp4";

	private static final List<Sample> SAMPLES = List.of(
			new Sample(1, "賽前三分鐘", "王同學（示範）", WorkTheme.SKILLS, "張老師（示範）", "移動應用開發賽項備賽的最後一輪模擬，選手們圍在一起覆盤。", 1080, 1620,
					51, WorkState.PUBLISHED),
			new Sample(2, "工坊裏的光", "李同學、趙同學（示範）", WorkTheme.SKILLS, "", "數控車間的早晨，訓練七點開始。", 1920, 1080, 52,
					WorkState.PUBLISHED),
			new Sample(3, "第一筆訂單", "陳同學（示範）", WorkTheme.INNOVATION, "劉老師（示範）", "創業團隊在雙創中心直播，賣出第一件手作。", 1440, 1440, 53,
					WorkState.PUBLISHED),
			new Sample(1, "把課堂搬進社區", "周同學（示範）", WorkTheme.TEACHING, "", "實踐教學周，同學們在社區為居民檢修家電。", 1920, 1280, 54,
					WorkState.PUBLISHED),
			new Sample(2, "鉚足勁", "孫同學（示範）", WorkTheme.SKILLS, "", "", 1080, 1920, 55, WorkState.PUBLISHED),
			new Sample(3, "春天的操場", "鄭同學（示範）", WorkTheme.OTHER, "", "活動周的展板剛剛立起來。", 2000, 1080, 56, WorkState.SELECTED),
			new Sample(1, "午休的機房", "吳同學（示範）", WorkTheme.TEACHING, "", "", 1920, 1280, 57, WorkState.RECEIVED),
			new Sample(2, "測試照", "同學（示範）", WorkTheme.OTHER, "", "", 1280, 960, 58, WorkState.REJECTED));

	private final Editions editions;

	private final DemoPeople people;

	private final WorkCodeDesk codeDesk;

	private final WorkCodeRepository codes;

	private final HandIns handIns;

	private final WorkDesk desk;

	private final Outlets outlets;

	private final MediaStore media;

	private final DemoPreparation preparation;

	private final Clock clock;

	DemoWorks(Editions editions, DemoPeople people, WorkCodeDesk codeDesk, WorkCodeRepository codes, HandIns handIns,
			WorkDesk desk, Outlets outlets, MediaStore media, DemoPreparation preparation, Clock clock) {
		this.editions = editions;
		this.people = people;
		this.codeDesk = codeDesk;
		this.codes = codes;
		this.handIns = handIns;
		this.desk = desk;
		this.outlets = outlets;
		this.media = media;
		this.preparation = preparation;
		this.clock = clock;
	}

	@Override
	public void create() {
		Actor editor = this.people.reporter("宣傳統戰部");
		Edition edition = this.editions.current().orElseThrow();
		this.codeDesk.open(edition, null, false, this.clock.instant().plus(Duration.ofDays(3)), editor);
		List<Work> works = new ArrayList<>();
		for (int i = 0; i < SAMPLES.size(); i++) {
			Sample sample = SAMPLES.get(i);
			works.add(handIn(sample, 20210101L + i,
					new ByteArrayInputStream(DrawnPhoto.jpeg(sample.picture(), sample.width(), sample.height())),
					"DSC_" + (4100 + i) + ".jpg"));
		}
		Sample film = new Sample(1, "一天的工作室", "何同學（示範）", WorkTheme.SKILLS, "張老師（示範）", "把備賽的一天剪進幾秒鐘。", 0, 0, 0,
				WorkState.PUBLISHED);
		try (InputStream content = new ClassPathResource(FILM).getInputStream()) {
			works.add(handIn(film, 20210131L, content, "studio.mp4"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.preparation.finish();
		for (int i = 0; i < works.size(); i++) {
			decide(works.get(i).getId(), (i < SAMPLES.size()) ? SAMPLES.get(i) : film, editor);
		}
		send(works.get(1).getId(), editor);
	}

	private Work handIn(Sample sample, long number, InputStream content, String name) {
		Long department = this.people.department(Integer.toString(sample.college())).getDepartmentId();
		WorkCode code = this.codes
			.findByEditionIdAndDepartmentIdAndStaffAndClosedAtIsNull(this.editions.current().orElseThrow().getId(),
					department, false)
			.orElseThrow();
		StoredFile file = this.media.store(content, name, department, Purpose.WORK).file();
		HandInForm form = HandInForm.blank();
		form.fill(new WorkContent(sample.title(), sample.authors(), sample.theme(), sample.instructor(),
				sample.description()));
		form.setNumber(Long.toString(number));
		return this.handIns.handIn(code, form, file, null);
	}

	private void decide(Long id, Sample sample, Actor editor) {
		if (sample.state() == WorkState.PUBLISHED) {
			this.desk.decide(List.of(id), WorkState.SELECTED, "", editor);
		}
		if (sample.state() != WorkState.RECEIVED) {
			this.desk.decide(List.of(id), sample.state(), "", editor);
		}
	}

	private void send(Long id, Actor editor) {
		LocalDate today = CollegeTime.date(this.clock.instant());
		OutletForm form = OutletForm.on(today);
		this.desk.send(id, this.outlets.called("東營日報").orElseThrow(), form, editor);
		this.desk.recordPlays(id, 1260L, editor);
	}

	/**
	 * A work to make.
	 *
	 * @param college which of the sample colleges
	 * @param width pixels
	 * @param height pixels
	 * @param picture which drawn picture
	 * @param state where it ends
	 */
	private record Sample(int college, String title, String authors, WorkTheme theme, String instructor,
			String description, int width, int height, int picture, WorkState state) {

	}

}
