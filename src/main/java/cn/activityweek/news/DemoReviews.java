package cn.activityweek.news;

import java.time.LocalDate;
import java.time.LocalDateTime;

import cn.activityweek.core.Actor;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demonstration's posts on their way through review: one in every state.
 */
@Component
@Profile("demo")
@Order(71)
class DemoReviews implements StartData {

	private final Editions editions;

	private final DemoPeople people;

	private final DemoReviewers reviewers;

	private final PostDesk desk;

	private final ReviewDesk reviews;

	private final PostKeeping keeping;

	private final Deputies deputies;

	DemoReviews(Editions editions, DemoPeople people, DemoReviewers reviewers, PostDesk desk, ReviewDesk reviews,
			PostKeeping keeping, Deputies deputies) {
		this.editions = editions;
		this.people = people;
		this.reviewers = reviewers;
		this.desk = desk;
		this.reviews = reviews;
		this.keeping = keeping;
		this.deputies = deputies;
	}

	@Override
	public void create() {
		waitForFirst();
		waitForSecond();
		waitForFinal();
		returned();
		scheduled();
		withdrawn();
		unmanned();
		deleted();
	}

	private void waitForFirst() {
		submit(post("團委", "tuanwei", PostKind.STORY, "從社區課堂走出來的維修能手", "陳同學在志愿服務中學會了檢修家電，如今帶着新同學走進社區。"), "tuanwei");
	}

	private void waitForSecond() {
		Post post = post("1", "xueyuan", PostKind.ACTIVITY_NEWS, "職業教育法展板走進文化廣場", "志愿者向市民講解新修訂的職業教育法，發放宣傳資料。");
		submit(post, "xueyuan");
		approve(post, "xueyuan-yuanzhang", "內容屬實", null);
	}

	/** Of 宣傳統戰部 itself, so that it begins with 復審 by another editor. */
	private void waitForFinal() {
		Post post = post("宣傳統戰部", DemoReviewers.EDITOR, PostKind.NOTICE, "關於徵集「技能:讓生活更美好」美拍作品的通知",
				"請各學院組織師生拍攝技能大賽備賽、創新創業大賽備賽和實踐教學改革的短視頻與照片。");
		submit(post, DemoReviewers.EDITOR);
		approve(post, DemoReviewers.OTHER_EDITOR, "", null);
	}

	private void returned() {
		Post post = post("合作交流與就業創業中心", "hezuo", PostKind.CASE, "現場工程師培養的一個班", "訂單班由企業導師和學校教師共同授課。");
		submit(post, "hezuo");
		ReviewForm form = ReviewForm.of(post);
		form.setVerdict(Verdict.RETURNED);
		form.setOpinion("請補上合作企業的全稱和班級人數，並配一張上課的照片。");
		this.reviews.sendBack(post.getId(), form, this.reviewers.named("hezuo-zhuren"));
	}

	private void scheduled() {
		Post post = post("合作交流與就業創業中心", "hezuo", PostKind.ACTIVITY_NEWS, "畢業生校園招聘會見聞", "招聘會當天，畢業生帶着作品集與企業面對面交流。");
		submit(post, "hezuo");
		approve(post, "hezuo-zhuren", "", null);
		approve(post, DemoReviewers.EDITOR, "標題已改短", null);
		approve(post, DemoReviewers.CHIEF, "", LocalDateTime.parse("2023-05-20T08:00"));
	}

	private void withdrawn() {
		Post post = post("團委", "tuanwei", PostKind.ACTIVITY_NEWS, "送文藝下鄉慰問演出預告", "演出將在龍居鎮文化廣場舉行，歡迎鄉親們前來觀看。");
		submit(post, "tuanwei");
		approve(post, "tuanwei-shuji", "", null);
		approve(post, DemoReviewers.EDITOR, "", null);
		approve(post, DemoReviewers.CHIEF, "", null);
		WithdrawalForm form = new WithdrawalForm();
		form.setReason("演出改期，時間待定");
		form.setNotice("演出時間有變，本文已撤下，請留意新的通知。");
		this.keeping.withdraw(post.getId(), form, this.reviewers.named(DemoReviewers.CHIEF));
	}

	/** The other college has nobody for 初審; one of its two posts has a 代審. */
	private void unmanned() {
		submit(post("2", "xueyuan-2", PostKind.ACTIVITY_NEWS, "傳統工藝體驗進社區", "同學們把剪紙、扎染帶進社區，與居民一起動手。"), "xueyuan-2");
		Post helped = post("2", "xueyuan-2", PostKind.ACTIVITY_NEWS, "數控技能展示預賽開賽", "選手們在數控機床前一展身手。");
		submit(helped, "xueyuan-2");
		DeputyForm form = deputy("xueyuan-yuanzhang");
		this.deputies.appoint(helped, form, this.reviewers.named(DemoReviewers.CHIEF));
		form = deputy("hezuo-zhuren");
		form.setDepartmentId(this.people.department("培訓部").getDepartmentId());
		form.setUntil(LocalDate.parse("2023-05-31"));
		this.deputies.appoint(form, this.reviewers.named(DemoReviewers.CHIEF));
	}

	private DeputyForm deputy(String username) {
		DeputyForm form = new DeputyForm();
		form.setAccountId(this.reviewers.named(username).accountId());
		form.setStep(ReviewStep.FIRST);
		return form;
	}

	private void deleted() {
		Post post = post("團委", "tuanwei", PostKind.ACTIVITY_NEWS, "寫重了的一篇", "這一篇與另一篇重複。");
		this.keeping.delete(post.getId(), this.reviewers.named("tuanwei"));
	}

	private Post post(String department, String writer, PostKind kind, String title, String text) {
		Edition edition = this.editions.current().orElseThrow();
		String name = this.people.department(department).getName();
		return this.desk.begin(edition.getId(), this.people.department(department).getDepartmentId(),
				PostSubject.of(kind),
				new PostContent(title, "<p class=\"indent\">" + text + "</p>", name, "王同學（示範）", "示範攝影", ""),
				this.reviewers.named(writer));
	}

	private void submit(Post post, String writer) {
		this.reviews.submit(post.getId(), SubmissionForm.of(post, false), this.reviewers.named(writer));
	}

	private void approve(Post post, String reviewer, String opinion, LocalDateTime publishAt) {
		Actor actor = this.reviewers.named(reviewer);
		ReviewForm form = ReviewForm.of(post);
		form.setProofread(true);
		form.setOpinion(opinion);
		form.setPublishAt(publishAt);
		this.reviews.approve(post.getId(), form, actor);
	}

}
