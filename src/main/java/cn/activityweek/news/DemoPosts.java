package cn.activityweek.news;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.album.PublishablePhotos;
import cn.activityweek.core.Actor;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.DemoPreparation;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demonstration's posts: some live, some on their way.
 */
@Component
@Profile("demo")
@Order(70)
class DemoPosts implements StartData {

	private final Editions editions;

	private final DemoPeople people;

	private final ActivityAccess access;

	private final PublishablePhotos photos;

	private final DemoPreparation preparation;

	private final PostDesk desk;

	private final PostRepository posts;

	private final PostReviewRepository reviews;

	private final DemoReviewers reviewers;

	DemoPosts(Editions editions, DemoPeople people, ActivityAccess access, PublishablePhotos photos,
			DemoPreparation preparation, PostDesk desk, PostRepository posts, PostReviewRepository reviews,
			DemoReviewers reviewers) {
		this.reviews = reviews;
		this.reviewers = reviewers;
		this.preparation = preparation;
		this.editions = editions;
		this.people = people;
		this.access = access;
		this.photos = photos;
		this.desk = desk;
		this.posts = posts;
	}

	@Override
	public void create() {
		this.preparation.finish();
		publish(report("團委", "家電維修進社區志愿服務", "技能服務進社區，青春奉獻暖民心", "5月16日下午，我校學生志愿者走進東城街道社區服務中心，為居民免費檢修家電，講解安全用電常識。",
				"志愿者分成五個小組，檢修電風扇、電飯煲等家電，並把維修記錄逐件交給居民。", "居民表示，同學們手藝好、有耐心，希望這樣的活動常來。"), "tuanwei-shuji",
				"2023-05-17T02:00:00Z");
		publish(report("黨政辦公室", "2023年職業教育活動周啟動儀式", "2023年職業教育活動周啟動儀式舉行", "5月14日上午，我校2023年職業教育活動周啟動儀式在大學生活動中心舉行。",
				"儀式後，來賓參觀了雙創中心和實訓中心，與畢業生面對面交流。"), null, "2023-05-14T08:30:00Z");
		report("合作交流與就業創業中心", "現場工程師培養校企對話沙龍", "校企共話現場工程師培養", "校企雙方圍繞培養方案、崗位標準和雙導師制交換了意見。");
	}

	private Post report(String department, String title, String headline, String... paragraphs) {
		Actor actor = this.people.reporter(department);
		Edition edition = this.editions.current().orElseThrow();
		Activity activity = this.access.allVisible(edition.getId(), actor)
			.stream()
			.filter((candidate) -> candidate.getDescription().title().equals(title))
			.findFirst()
			.orElseThrow();
		StringBuilder body = new StringBuilder();
		List<String> pictures = this.photos.of(activity.getId())
			.stream()
			.map((photo) -> "<figure><img src=\"/media/" + photo.file().getId() + "/large\" alt=\"" + photo.caption()
					+ "\"><figcaption>" + photo.caption() + "</figcaption></figure>")
			.toList();
		for (int i = 0; i < paragraphs.length; i++) {
			body.append("<p class=\"indent\">").append(paragraphs[i]).append("</p>");
			body.append((i < pictures.size()) ? pictures.get(i) : "");
		}
		return this.desk.begin(edition.getId(), activity.getDepartmentId(),
				PostSubject.of(PostKind.ACTIVITY_NEWS, activity.getId()),
				new PostContent(headline, body.toString(), department, "王同學（示範）", "示範攝影", ""), actor);
	}

	/** As on that day: begun in the morning, approved step by step, published at noon. */
	private void publish(Post begun, String first, String at) {
		Post post = this.posts.findById(begun.getId()).orElseThrow();
		Instant published = Instant.parse(at).plus(Duration.ofMinutes(5));
		post.submit(ReviewStep.FIRST, false, post.getCreatedBy(), published.minus(Duration.ofHours(3)));
		this.posts.saveAndFlush(post);
		if (first != null) {
			decide(post, ReviewStep.FIRST, Verdict.APPROVED, first, "", published.minus(Duration.ofHours(2)));
		}
		decide(post, ReviewStep.SECOND, Verdict.APPROVED, DemoReviewers.EDITOR, "",
				published.minus(Duration.ofHours(1)));
		if (first == null) {
			decide(post, ReviewStep.FIRST, Verdict.PASSED_OVER, DemoReviewers.CHIEF, "啟動儀式當天要見報，部門只有撰稿人一人在崗",
					published);
		}
		decide(post, ReviewStep.FINAL, Verdict.APPROVED, DemoReviewers.CHIEF, "", published);
		post.publish(published, "宣傳統戰部編輯（示範）", "宣傳統戰部部長（示範）");
		this.posts.save(post);
	}

	private void decide(Post post, ReviewStep step, Verdict verdict, String who, String opinion, Instant at) {
		this.reviews.save(new PostReview(post, step, verdict, this.reviewers.named(who), opinion, at));
	}

}
