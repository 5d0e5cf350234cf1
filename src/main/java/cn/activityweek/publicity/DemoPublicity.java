package cn.activityweek.publicity;

import java.time.LocalDate;
import java.util.List;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demonstration's publicity desk: media with what they reported, leads, cases, the
 * college's own media and items for provincial media, in every state.
 */
@Component
@Profile("demo")
@Order(80)
class DemoPublicity implements StartData {

	private static final String PUBLICITY = "宣傳統戰部";

	private static final String UNION = "團委";

	private static final String REPAIR = "家電維修進社區志愿服務";

	private static final String LAUNCH = "2023年職業教育活動周啟動儀式";

	private final Editions editions;

	private final DemoPeople people;

	private final ActivityAccess access;

	private final OutletDesk outlets;

	private final ReportDesk reports;

	private final LeadDesk leads;

	private final MaterialDesk materials;

	private final ProvincialDesk items;

	private final OwnMediaDesk ownMedia;

	DemoPublicity(Editions editions, DemoPeople people, ActivityAccess access, OutletDesk outlets, ReportDesk reports,
			LeadDesk leads, MaterialDesk materials, ProvincialDesk items, OwnMediaDesk ownMedia) {
		this.editions = editions;
		this.people = people;
		this.access = access;
		this.outlets = outlets;
		this.reports = reports;
		this.leads = leads;
		this.materials = materials;
		this.items = items;
		this.ownMedia = ownMedia;
	}

	@Override
	public void create() {
		media();
		reports();
		leads();
		materials();
		provincial();
		ownMedia();
	}

	private void media() {
		outlet("中國教育報", OutletLevel.NATION, Medium.NEWSPAPER, "");
		outlet("中國教育新聞網", OutletLevel.NATION, Medium.WEBSITE, "");
		outlet("大眾日報", OutletLevel.PROVINCE, Medium.NEWSPAPER, "");
		outlet("大眾網", OutletLevel.PROVINCE, Medium.WEBSITE, "大眾網東營");
		outlet("山東教育新聞網", OutletLevel.PROVINCE, Medium.WEBSITE, "");
		outlet("山東廣播電視台", OutletLevel.PROVINCE, Medium.BROADCAST, "山東衛視");
		outlet("東營日報", OutletLevel.CITY, Medium.NEWSPAPER, "");
		outlet("東營網", OutletLevel.CITY, Medium.WEBSITE, "東營市新聞網");
		outlet("東營市廣播電視台", OutletLevel.CITY, Medium.BROADCAST, "東營電視台\n東營台");
		outlet("東營教育發布", OutletLevel.CITY, Medium.WECHAT, "");
		outlet("區融媒體中心", OutletLevel.COUNTY, Medium.SHORT_VIDEO, "");
		outlet("學院報", OutletLevel.COLLEGE, Medium.NEWSPAPER, "校報");
	}

	private void outlet(String name, OutletLevel level, Medium medium, String aliases) {
		OutletForm form = new OutletForm();
		form.setName(name);
		form.setLevel(level);
		form.setMedium(medium);
		form.setAliases(aliases);
		this.outlets.add(form, this.people.reporter(PUBLICITY));
	}

	private void reports() {
		report(UNION, "東營網", "志願者進社區 家電維修暖人心", "2023-05-17", "https://example.org/dongying/20230517/1", REPAIR, false);
		report(UNION, "大眾網", "志願者進社區 家電維修暖人心", "2023-05-17", "https://example.org/dzw/20230517/8", REPAIR, true);
		report(UNION, "東營教育發布", "志願者進社區 家電維修暖人心", "2023-05-18", "", REPAIR, true);
		report(PUBLICITY, "東營日報", "職業教育活動周在我市啟動", "2023-05-15", "https://example.org/dyrb/20230515/2", LAUNCH, false);
		report(PUBLICITY, "山東教育新聞網", "技能：讓生活更美好——一所職業學院的活動周", "2023-05-18", "https://example.org/sdjy/20230518/5", null,
				false);
	}

	private void report(String department, String outlet, String title, String day, String link, String activity,
			boolean reprint) {
		Actor actor = this.people.reporter(department);
		ReportForm form = new ReportForm();
		form.setDepartmentId(department(department));
		form.setOutlet(outlet);
		form.setTitle(title);
		form.setPublishedOn(LocalDate.parse(day));
		form.setLink(link);
		form.setReprint(reprint);
		form.setAuthor("示範記者");
		form.setActivityId((activity != null) ? activity(activity, actor).getId() : null);
		this.reports.add(edition(), form, actor);
	}

	private void leads() {
		lead(UNION, REPAIR, "有位八十多歲的老人抱着收音機來修，學生修好後又上門看了電路。可以寫一篇。");
		lead("1", null, "汽車維修班的同學在實訓中心教小學生換輪胎，現場很熱鬧。");
		Lead followed = lead("合作交流與就業創業中心", null, "校友企業當場簽了三個畢業生，企業負責人也是我校畢業的。");
		this.leads.follow(followed.getId(), this.people.reporter(PUBLICITY));
		Lead declined = lead("培訓部", null, "培訓部召開例會布置工作。");
		this.leads.decline(declined.getId(), "是內部工作，不作對外宣傳", this.people.reporter(PUBLICITY));
	}

	private Lead lead(String department, String activity, String text) {
		Actor actor = this.people.reporter(department);
		LeadForm form = new LeadForm();
		form.setDepartmentId(department(department));
		form.setText(text);
		form.setActivityId((activity != null) ? activity(activity, actor).getId() : null);
		return this.leads.send(edition(), form, actor);
	}

	private void materials() {
		Actor desk = this.people.reporter(PUBLICITY);
		Material first = material(UNION, MaterialKind.CASE, "「家電醫生」進社區：一個志願服務品牌的五年");
		this.materials.handIn(first.getId(), this.people.reporter(UNION));
		this.materials.decide(first.getId(), MaterialState.SELECTED, "材料完整，可以推薦",
				this.materials.get(first.getId()).getVersion(), desk);
		Material second = material("1", MaterialKind.STORY, "從焊槍到講台：一位青年教師的一天");
		this.materials.handIn(second.getId(), this.people.reporter("1"));
		Material third = material("2", MaterialKind.CASE, "校企共建實訓中心的探索");
		this.materials.handIn(third.getId(), this.people.reporter("2"));
		this.materials.decide(third.getId(), MaterialState.RETURNED, "請補充學生受益的具體數據",
				this.materials.get(third.getId()).getVersion(), desk);
		material(UNION, MaterialKind.EXAMPLE, "活動周短視頻傳播案例");
	}

	private Material material(String department, MaterialKind kind, String title) {
		MaterialForm form = new MaterialForm();
		form.setDepartmentId(department(department));
		form.setKind(kind);
		form.setTitle(title);
		form.setText("做法：學生在教師帶領下走進社區，用所學服務居民。\n成效：居民得到方便，學生得到鍛煉。\n（示範文字）");
		form.setAuthor("示範作者");
		return this.materials.add(edition(), form, this.people.reporter(department));
	}

	private void provincial() {
		Actor desk = this.people.reporter(PUBLICITY);
		ProvincialItem sent = item(REPAIR, UNION, "「家電醫生」進社區");
		this.items.choose(sent.getId(), desk);
		SendingForm form = new SendingForm();
		form.setOutletId(this.outlets.called("大眾日報").orElseThrow().getId());
		form.setSentTo("教育版編輯（示範）");
		form.setSentOn(LocalDate.parse("2023-05-17"));
		this.items.send(sent.getId(), form, desk);
		ProvincialItem chosen = item(LAUNCH, "黨政辦公室", "活動周啟動儀式：人人都可以出彩");
		this.items.choose(chosen.getId(), desk);
		item(null, "1", "小學生走進實訓中心");
	}

	private ProvincialItem item(String activity, String department, String title) {
		ProvincialForm form = new ProvincialForm();
		form.setDepartmentId(department(department));
		form.setTitle(title);
		form.setSummary("活動的特點是學生用所學直接服務居民，現場有照片和視頻。（示範文字）");
		form.setActivityId((activity != null) ? activity(activity, this.people.reporter(department)).getId() : null);
		return this.items.add(edition(), form, this.people.reporter(PUBLICITY));
	}

	private void ownMedia() {
		Actor desk = this.people.reporter(PUBLICITY);
		for (String[] sent : List.of(new String[] { "學校微信公眾號", "活動周啟動！這份安排請收好", "2023-05-14", "1", "3260" },
				new String[] { "學校視頻號", "三十秒看懂家電保養", "2023-05-16", "2", "12800" },
				new String[] { "學校抖音號", "實訓中心的一天", "2023-05-17", "3", "" })) {
			OwnMediaForm form = new OwnMediaForm();
			form.setPlatform(sent[0]);
			form.setTitle(sent[1]);
			form.setPublishedOn(LocalDate.parse(sent[2]));
			form.setItems(Integer.valueOf(sent[3]));
			form.setViews(sent[4].isEmpty() ? null : Long.valueOf(sent[4]));
			this.ownMedia.add(edition(), form, desk);
		}
		SupplementForm supplement = new SupplementForm();
		supplement.setKind(SupplementKind.PHOTOGRAPHS);
		supplement.setChannel("部門郵箱");
		supplement.setAmount(12L);
		supplement.setNote("作品頁面開放前收到的");
		this.ownMedia.add(edition(), supplement, desk);
	}

	private Long edition() {
		return this.editions.current().map(Edition::getId).orElseThrow();
	}

	private Long department(String name) {
		return this.people.department(name).getDepartmentId();
	}

	private Activity activity(String title, Actor actor) {
		return this.access.allVisible(edition(), actor)
			.stream()
			.filter((activity) -> activity.getDescription().title().equals(title))
			.findFirst()
			.or(() -> this.access.allVisible(edition(), this.people.reporter("黨政辦公室"))
				.stream()
				.filter((activity) -> activity.getDescription().title().equals(title))
				.findFirst())
			.orElseThrow();
	}

}
