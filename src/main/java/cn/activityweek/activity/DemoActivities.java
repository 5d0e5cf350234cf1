package cn.activityweek.activity;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Indicator;
import cn.activityweek.programme.Programme;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demonstration's activities: a week half over, with one of each case that the desk
 * knows (held, awaiting an answer, moved, cancelled, ahead, outside the week, a place
 * taken twice).
 */
@Component
@Profile("demo")
@Order(40)
class DemoActivities implements StartData {

	private final ActivityLog log;

	private final Editions editions;

	private final Programme programme;

	private final DemoPeople people;

	DemoActivities(ActivityLog log, Editions editions, Programme programme, DemoPeople people) {
		this.log = log;
		this.editions = editions;
		this.programme = programme;
		this.people = people;
	}

	@Override
	public void create() {
		Edition edition = this.editions.current().orElseThrow();
		for (Sample sample : samples()) {
			log(edition, sample);
		}
	}

	private List<Sample> samples() {
		return List.of(
				held(1, "黨政辦公室", "2023年職業教育活動周啟動儀式", "05-14T09:00", "05-14T10:30", "圖書館報告廳",
						counts(420, 60, 80, 40, 65, 18))
					.with("launch-enterprises", 45)
					.with("launch-visitors", 180)
					.publicly(),
				held(1, "合作交流與就業創業中心", "2023屆畢業生校園招聘會", "05-15T09:00", "05-15T16:00", "體育館",
						counts(860, 30, null, null, 120, 4))
					.with("launch-enterprises", 68)
					.with("launch-posts", 1950)
					.with("launch-graduates", 820)
					.with("launch-intentions", 236)
					.publicly(),
				held(2, "宣傳統戰部", "「技能:讓生活更美好」全民美拍作品徵集", "05-14T08:00", "05-17T18:00", "全校",
						counts(310, 25, 0, 0, 0, 0)),
				held(3, "團委", "家電維修進社區志愿服務", "05-16T14:00", "05-16T17:00", "東城社區服務中心",
						counts(48, 6, null, 210, null, 3))
					.volunteers(48, "144")
					.with("service-jobs", 86)
					.with("service-points", 1)
					.publicly(),
				held(3, "1", "新修訂職業教育法宣傳展板進文化廣場", "05-17T09:00", "05-17T11:30", "人民廣場",
						counts(32, 4, null, 350, null, null))
					.volunteers(20, "50")
					.with("service-boards", 12)
					.with("service-leaflets", 600)
					.law(),
				held(4, "合作交流與就業創業中心", "現場工程師培養校企對話沙龍", "05-16T09:00", "05-16T11:30", "行政樓第二會議室",
						counts(20, 24, null, null, 31, 2)),
				held(5, "教務處", "走進橡膠輪胎企業崗位認知實習", "05-17T08:00", "05-17T17:00", "產教融合實訓基地",
						counts(126, 9, null, null, 14, null)),
				ahead(6, "培訓部", "「技能與少年」職業體驗日", "05-19T08:30", "05-19T16:00", "實訓中心", 240).publicly(),
				ahead(7, "教務處", "校級技能大賽決賽暨大國工匠同臺炫技", "05-20T08:00", "05-20T17:00", "實訓中心", 500).publicly(),
				ahead(7, "2", "數控技能展示預賽", "05-19T09:00", "05-19T11:00", "實訓中心", 80),
				ahead(3, "團委", "送文藝下鄉慰問演出", "05-17T15:00", "05-17T17:00", "龍居鎮文化廣場", 150),
				ahead(3, "2", "傳統工藝體驗進社區", "05-18T14:00", "05-18T16:30", "西城社區", 60).publicly(),
				sample(4, "教務處", "訂單班企業導師座談", "05-18T15:00", "05-18T17:00", "行政樓第二會議室", ActivityState.MOVED),
				sample(5, "1", "機電專業學生企業參訪", "05-15T08:00", null, "開發區企業", ActivityState.CANCELLED),
				ahead(6, "培訓部", "中小學生研學回訪", "05-26T09:00", "05-26T11:00", "雙創中心", 45));
	}

	private void log(Edition edition, Sample sample) {
		DepartmentListing department = this.people.department(sample.department);
		ActivityModule module = this.programme.modules(edition.getId())
			.stream()
			.filter((candidate) -> candidate.getNumber() == sample.module)
			.findFirst()
			.orElseThrow();
		ActivityForm form = sample.form;
		form.setRequestKey(UUID.randomUUID().toString());
		form.setModuleId(module.getId());
		form.setDepartmentId(department.getDepartmentId());
		form.setOrganiserId(department.getDepartmentId());
		form.setContactName(department.getHead());
		form.setContactTelephone(department.getTelephone());
		Map<Long, Long> values = new HashMap<>();
		for (Indicator indicator : this.programme.typedIndicators(module.getId())) {
			if (sample.values.containsKey(indicator.getCode())) {
				values.put(indicator.getId(), sample.values.get(indicator.getCode()));
			}
		}
		if (values.size() != sample.values.size()) {
			throw new IllegalStateException("Unknown indicators in " + sample.values.keySet());
		}
		this.log.log(edition, form, values, this.people.reporter(sample.department));
	}

	private static CountsForm counts(Integer students, Integer teachers, Integer pupils, Integer residents,
			Integer enterprisePeople, Integer others) {
		return CountsForm.of(new HeadCounts(students, teachers, pupils, residents, enterprisePeople, others));
	}

	private static Sample held(int module, String department, String title, String start, String end, String place,
			CountsForm counts) {
		Sample sample = sample(module, department, title, start, end, place, ActivityState.HELD);
		sample.form.setCounts(counts);
		return sample;
	}

	private static Sample ahead(int module, String department, String title, String start, String end, String place,
			int expected) {
		Sample sample = sample(module, department, title, start, end, place, ActivityState.PLANNED);
		sample.form.setExpected(expected);
		return sample;
	}

	private static Sample sample(int module, String department, String title, String start, String end, String place,
			ActivityState state) {
		ActivityForm form = new ActivityForm();
		form.setTitle(title);
		form.setStartsAt(LocalDateTime.parse("2023-" + start));
		form.setEndsAt((end != null) ? LocalDateTime.parse("2023-" + end) : null);
		form.setPlace(place);
		form.setState(state);
		return new Sample(module, department, form, new HashMap<>());
	}

	/**
	 * One sample activity.
	 *
	 * @param module the module's number
	 * @param department the department's name, or a college's place in the roster
	 * @param form as a person would have typed it
	 * @param values indicator code to amount
	 */
	private record Sample(int module, String department, ActivityForm form, Map<String, Long> values) {

		Sample with(String code, long amount) {
			this.values.put(code, amount);
			return this;
		}

		Sample volunteers(int volunteers, String hours) {
			this.form.getExtent().setVolunteers(volunteers);
			this.form.getExtent().setVolunteerHours(new BigDecimal(hours));
			return this;
		}

		Sample publicly() {
			this.form.setPublicEvent(true);
			return this;
		}

		Sample law() {
			this.form.setLawPublicity(true);
			return this;
		}

	}

}
