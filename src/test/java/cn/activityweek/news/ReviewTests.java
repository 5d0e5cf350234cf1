package cn.activityweek.news;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * 三審三校: each step refuses the wrong person, the wrong order, and a text that changed in
 * between.
 */
@DemoTest
class ReviewTests {

	private final MockMvcTester mvc;

	private final Posts posts;

	private final JdbcClient jdbc;

	@Autowired
	ReviewTests(MockMvcTester mvc, Posts posts, JdbcClient jdbc) {
		this.mvc = mvc;
		this.posts = posts;
		this.jdbc = jdbc;
	}

	@Test
	void leadsFromADraftToTheLivePostByThreePeople() {
		long id = this.posts.draft();
		assertThat(this.posts.submit(this.mvc, id, Posts.WRITER)).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.FIRST_REVIEW);
		assertThat(this.posts.approve(this.mvc, id, Posts.HEAD)).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.SECOND_REVIEW);
		assertThat(this.posts.approve(this.mvc, id, Posts.EDITOR)).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.FINAL_REVIEW);
		assertThat(live(id)).isFalse();
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
		assertThat(this.posts.decisions(id)).containsExactly("FIRST APPROVED 1", "SECOND APPROVED 1",
				"FINAL APPROVED 1");
		assertThat(this.posts.get(id).getEditor()).isEqualTo("宣傳統戰部編輯、填報人（示範）");
		assertThat(this.posts.get(id).getApprover()).isEqualTo("宣傳統戰部部長（示範）");
	}

	@Test
	void refusesTheWrongPersonAtEachStep() {
		long id = this.posts.draft();
		for (String nobody : List.of("xueyuan", Posts.EDITOR, Posts.CHIEF, "lingdao", "admin", "shenji")) {
			assertThat(this.posts.submit(this.mvc, id, nobody)).hasStatus4xxClientError();
		}
		this.posts.submit(this.mvc, id, Posts.WRITER);
		refuses(id, PostState.FIRST_REVIEW, Posts.WRITER, "xueyuan-yuanzhang", Posts.EDITOR, Posts.CHIEF, "jiaowu",
				"lingdao", "admin");
		this.posts.approve(this.mvc, id, Posts.HEAD);
		refuses(id, PostState.SECOND_REVIEW, Posts.WRITER, Posts.HEAD, Posts.CHIEF, "jiaowu", "lingdao");
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		refuses(id, PostState.FINAL_REVIEW, Posts.WRITER, Posts.HEAD, Posts.EDITOR, Posts.OTHER_EDITOR, "jiaowu",
				"lingdao");
	}

	private void refuses(long id, PostState state, String... people) {
		for (String person : people) {
			assertThat(this.posts.approve(this.mvc, id, person)).as(person).hasStatus4xxClientError();
			assertThat(this.posts.sendBack(this.mvc, id, person, "原因")).as(person).hasStatus4xxClientError();
			assertThat(this.posts.state(id)).as(person).isEqualTo(state);
		}
	}

	@Test
	void refusesTheWrongOrder() {
		long id = this.posts.draft();
		assertThat(this.posts.approve(this.mvc, id, Posts.HEAD)).hasStatus(409);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409).bodyText().contains("撰稿中");
		this.posts.submit(this.mvc, id, Posts.WRITER);
		assertThat(this.posts.submit(this.mvc, id, Posts.WRITER)).hasStatus(409);
		assertThat(this.posts.approve(this.mvc, id, Posts.EDITOR)).hasStatus(409).bodyText().contains("現在等的是初審");
		assertThat(this.posts.decisions(id)).isEmpty();
	}

	@Test
	void refusesAnApprovalOfATextThatHasChangedSinceItWasOpened() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, Posts.HEAD);
		String opened = this.posts.revision(id);
		this.posts.edit(id, Posts.OTHER_EDITOR);
		MvcTestResult refused = this.posts.approve(this.mvc, id, Posts.EDITOR, opened, "");
		assertThat(refused).hasStatus(409)
			.bodyText()
			.contains("又改過", "第 <span>2</span> 版", "/posts/" + id + "/versions/2/differences?since=1");
		assertThat(this.posts.decisions(id)).containsExactly("FIRST APPROVED 1");
		assertThat(this.posts.approve(this.mvc, id, Posts.EDITOR)).hasStatus3xxRedirection();
		assertThat(this.posts.decisions(id)).containsExactly("FIRST APPROVED 1", "SECOND APPROVED 2");
	}

	@Test
	void refusesAnApprovalThatNamesNoVersionOrIsNotProofread() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		Visitor head = new Visitor(this.mvc, Posts.HEAD);
		assertThat(head.post("/posts/" + id + "/reviews", Map.of("verdict", "APPROVED", "proofread", "true")))
			.hasStatus(200);
		assertThat(head.post("/posts/" + id + "/reviews",
				Map.of("revisionId", this.posts.revision(id), "verdict", "APPROVED")))
			.hasStatus(200)
			.bodyText()
			.contains("請校對後勾選");
		assertThat(this.posts.state(id)).isEqualTo(PostState.FIRST_REVIEW);
	}

	@Test
	void makesWhoCorrectsTheTextAnAuthorAndShowsWhatWasApproved() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, Posts.HEAD);
		this.posts.edit(id, Posts.EDITOR);
		assertThat(this.posts.approve(this.mvc, id, Posts.EDITOR)).hasStatus(409).bodyText().contains("不能由您自己審核");
		assertThat(this.posts.approve(this.mvc, id, Posts.OTHER_EDITOR)).hasStatus3xxRedirection();
		assertThat(new Visitor(this.mvc, Posts.CHIEF).get("/posts/" + id)).bodyText()
			.contains("審過以後又改過", "第 2 版", "/versions/2/differences?since=1");
	}

	@Test
	void noLongerCountsTheApprovalOfWhoEditedTheTextAfterwards() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, Posts.HEAD);
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		this.posts.edit(id, Posts.EDITOR);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409).bodyText().contains("審核以後又修改了稿件");
		assertThat(live(id)).isFalse();
		assertThat(new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/publication", past(id, "只改了錯字")))
			.hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
	}

	@Test
	void countsEverybodyWhoSavedAVersionAndWhoSubmittedItAsAuthors() {
		long id = this.posts.draft();
		assertThat(authors(id)).containsExactly(Posts.WRITER);
		this.posts.edit(id, "peixun");
		this.posts.edit(id, Posts.WRITER);
		assertThat(authors(id)).as("also of versions that another has followed")
			.containsExactly("peixun", Posts.WRITER);
		this.posts.submit(this.mvc, id, Posts.HEAD);
		assertThat(authors(id)).as("who answers for it").containsExactly("peixun", Posts.WRITER, Posts.HEAD);
		assertThat(this.posts.approve(this.mvc, id, Posts.HEAD)).hasStatus(409).bodyText().contains("不能由您自己審核");
		new Visitor(this.mvc, Posts.WRITER).post("/posts/" + id + "/submission/removal", Map.of());
		assertThat(authors(id)).as("only while it is under way").containsExactly("peixun", Posts.WRITER);
	}

	private List<String> authors(long id) {
		return this.jdbc.sql("""
				select a.username from post_author p join account a on a.id = p.account_id where p.post_id = ?
				order by a.username""").param(id).query(String.class).list();
	}

	@Test
	void letsAnApprovalOfTheFirstStepLapseToo() {
		String head = this.posts.account("團委", "HEAD");
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, head);
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		this.posts.edit(id, head);
		assertThat(new Visitor(this.mvc, Posts.CHIEF).get("/posts/" + id)).bodyText().contains("初審人", "審核以後又修改了稿件");
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409).bodyText().contains("審核以後又修改了稿件");
		assertThat(live(id)).isFalse();
	}

	@Test
	void appointsADeputyOfADepartmentAgainAfterTheEnd() {
		Visitor chief = new Visitor(this.mvc, Posts.CHIEF);
		Long account = this.posts.actor("peixun").accountId();
		long department = this.jdbc.sql("select id from department where name = '保衛處'").query(Long.class).single();
		this.jdbc.sql("""
				insert into review_deputy (version, account_id, step, department_id, until, appointed_by, appointed_at)
				values (0, ?, 'FINAL', ?, date '2020-01-01', ?, timestamptz '2019-12-01 00:00Z')""")
			.params(account, department, this.posts.actor(Posts.CHIEF).accountId())
			.update();
		assertThat(chief.post("/posts/settings/deputies", Map.of("accountId", account.toString(), "step", "FINAL",
				"departmentId", "" + department, "until", "2023-05-20")))
			.hasStatus3xxRedirection();
		Long standing = this.jdbc.sql("""
				select id from review_deputy where account_id = ? and department_id = ? and step = 'FINAL'
				and removed_at is null and until = date '2023-05-20'""")
			.params(account, department)
			.query(Long.class)
			.single();
		assertThat(chief.post("/posts/settings/deputies/" + standing + "/removal", Map.of())).hasStatus3xxRedirection();
	}

	@Test
	void sendsBackOnlyWithAReasonAndBeginsAgain() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, Posts.HEAD);
		assertThat(this.posts.sendBack(this.mvc, id, Posts.EDITOR, "  ")).hasStatus(200).bodyText().contains("退回要寫明原因");
		assertThat(this.posts.sendBack(this.mvc, id, Posts.EDITOR, "請寫清時間")).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.RETURNED);
		Visitor writer = new Visitor(this.mvc, Posts.WRITER);
		assertThat(writer.get("/posts/" + id)).bodyText().contains("復審退回", "請寫清時間");
		assertThat(writer.get("/desk")).bodyText().contains("退回給您", "請寫清時間");
		this.posts.edit(id, Posts.WRITER);
		this.posts.submit(this.mvc, id, Posts.WRITER);
		assertThat(this.posts.state(id)).isEqualTo(PostState.FIRST_REVIEW);
		assertThat(this.posts.get(id).getRound()).isEqualTo(2);
	}

	@Test
	void letsTheWriterTakeItBackBeforeFinalReview() {
		long id = this.posts.awaitingFinal(this.mvc);
		assertThat(new Visitor(this.mvc, "xueyuan").post("/posts/" + id + "/submission/removal", Map.of()))
			.hasStatus(404);
		assertThat(new Visitor(this.mvc, Posts.WRITER).post("/posts/" + id + "/submission/removal", Map.of()))
			.hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.DRAFT);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409);
	}

	@Test
	void takesAPostOfThePublicityDepartmentThroughTwoEditorsAndTheChief() {
		long id = this.posts.draft("宣傳統戰部", Posts.EDITOR);
		this.posts.submit(this.mvc, id, Posts.EDITOR);
		assertThat(this.posts.state(id)).isEqualTo(PostState.SECOND_REVIEW);
		assertThat(this.posts.approve(this.mvc, id, Posts.EDITOR)).hasStatus(409);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409);
		assertThat(this.posts.approve(this.mvc, id, Posts.OTHER_EDITOR)).hasStatus3xxRedirection();
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
	}

	@Test
	void publishesPastAStepOnlyWithAReasonThatIsShown() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		Visitor chief = new Visitor(this.mvc, Posts.CHIEF);
		assertThat(chief.get("/posts/" + id + "/publication")).hasStatus(200).bodyText().contains("初審", "復審");
		assertThat(chief.post("/posts/" + id + "/publication", past(id, ""))).hasStatus(200).bodyText().contains("請填寫");
		assertThat(new Visitor(this.mvc, Posts.EDITOR).post("/posts/" + id + "/publication", past(id, "急")))
			.hasStatus(404);
		assertThat(chief.post("/posts/" + id + "/publication", past(id, "領導到場，當天見報"))).hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
		assertThat(this.posts.decisions(id)).containsExactly("FIRST PASSED_OVER 1", "SECOND PASSED_OVER 1",
				"FINAL APPROVED 1");
		assertThat(chief.get("/posts/" + id)).bodyText().contains("領導到場，當天見報");
		assertThat(chief.get("/posts/" + id + "/register")).bodyText().contains("越過：領導到場，當天見報");
	}

	private Map<String, String> past(long id, String reason) {
		return Map.of("revisionId", this.posts.revision(id), "reason", reason, "proofread", "true");
	}

	@Test
	void neverPublishesTheChiefsOwnTextPastAStep() {
		long id = this.posts.draft("宣傳統戰部", Posts.CHIEF);
		this.posts.submit(this.mvc, id, Posts.CHIEF);
		assertThat(new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/publication", past(id, "急")))
			.hasStatus(409);
		assertThat(live(id)).isFalse();
	}

	@Test
	void reportsAStepThatNobodyCanTakeAndLetsADeputyTakeIt() {
		long id = this.posts.draft("保衛處", "baowei");
		assertThat(new Visitor(this.mvc, "baowei").get("/posts/" + id)).bodyText().contains("沒有合適的人", "終審會在工作台看到");
		assertThat(this.posts.submit(this.mvc, id, "baowei")).hasStatus3xxRedirection();
		Visitor chief = new Visitor(this.mvc, Posts.CHIEF);
		assertThat(chief.get("/desk")).bodyText().contains("等您指定代審", "/posts/" + id + "/deputies");
		String author = this.posts.actor("baowei").accountId().toString();
		String deputy = this.posts.actor(Posts.HEAD).accountId().toString();
		assertThat(new Visitor(this.mvc, Posts.HEAD).get("/posts/" + id)).hasStatus(404);
		assertThat(chief.post("/posts/" + id + "/deputies", Map.of("accountId", author, "step", "FIRST")))
			.hasStatus(200)
			.bodyText()
			.contains("不能代審");
		assertThat(chief.post("/posts/" + id + "/deputies", Map.of("accountId", deputy, "step", "FIRST")))
			.hasStatus3xxRedirection();
		assertThat(new Visitor(this.mvc, Posts.HEAD).get("/posts?waiting=true")).bodyText().contains("/posts/" + id);
		assertThat(this.posts.approve(this.mvc, id, Posts.HEAD)).hasStatus3xxRedirection();
		assertThat(this.posts.state(id)).isEqualTo(PostState.SECOND_REVIEW);
		assertThat(chief.get("/posts/" + id + "/register")).bodyText().contains("（代審）");
	}

	@Test
	void endsTheRightsOfADeputyWithItsAppointment() {
		long id = this.posts.draft("保衛處", "baowei");
		this.posts.submit(this.mvc, id, "baowei");
		Visitor chief = new Visitor(this.mvc, Posts.CHIEF);
		chief.post("/posts/" + id + "/deputies",
				Map.of("accountId", this.posts.actor("peixun").accountId().toString(), "step", "FIRST"));
		assertThat(new Visitor(this.mvc, "peixun").get("/posts/" + id)).hasStatus(200);
		Long deputy = this.jdbc.sql("select id from review_deputy where post_id = ?")
			.param(id)
			.query(Long.class)
			.single();
		assertThat(chief.post("/posts/" + id + "/deputies/" + deputy + "/removal", Map.of())).hasStatus3xxRedirection();
		assertThat(new Visitor(this.mvc, "peixun").get("/posts/" + id)).hasStatus(404);
		assertThat(this.posts.approve(this.mvc, id, "peixun")).hasStatus(404);
	}

	@Test
	void shortensTheChainByASettingForWhatIsSubmittedAfterwards() {
		long before = this.posts.draft();
		this.posts.submit(this.mvc, before, Posts.WRITER);
		Visitor chief = new Visitor(this.mvc, Posts.CHIEF);
		assertThat(new Visitor(this.mvc, Posts.EDITOR).post("/posts/settings", Map.of("shortened", "true")))
			.hasStatus(403);
		chief.post("/posts/settings", Map.of("shortened", "true"));
		try {
			long id = this.posts.draft();
			this.posts.submit(this.mvc, id, Posts.WRITER);
			assertThat(this.posts.state(id)).isEqualTo(PostState.FINAL_REVIEW);
			assertThat(this.posts.approve(this.mvc, id, Posts.HEAD)).hasStatus(409);
			assertThat(this.posts.approve(this.mvc, id, Posts.EDITOR)).hasStatus3xxRedirection();
			assertThat(live(id)).isTrue();
			this.posts.approve(this.mvc, before, Posts.HEAD);
			assertThat(this.posts.state(before)).isEqualTo(PostState.SECOND_REVIEW);
		}
		finally {
			chief.post("/posts/settings", Map.of("shortened", "false"));
		}
	}

	@Test
	void takesOneOfTwoApprovalsAtOnce() {
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, Posts.HEAD);
		String revision = this.posts.revision(id);
		CountDownLatch start = new CountDownLatch(1);
		List<CompletableFuture<Integer>> both = Stream.of(Posts.EDITOR, Posts.OTHER_EDITOR)
			.map((editor) -> CompletableFuture.supplyAsync(() -> {
				await(start);
				return this.posts.approve(this.mvc, id, editor, revision, "").getResponse().getStatus();
			}))
			.toList();
		start.countDown();
		assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(302, 409);
		assertThat(this.posts.decisions(id)).containsExactly("FIRST APPROVED 1", "SECOND APPROVED 1");
		assertThat(this.posts.state(id)).isEqualTo(PostState.FINAL_REVIEW);
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void keepsTheLiveVersionWhileTheNextOneIsReviewed() {
		long id = this.posts.published(this.mvc, this.posts.draft());
		Long live = this.posts.get(id).getLiveRevisionId();
		this.posts.edit(id, Posts.WRITER);
		this.posts.submit(this.mvc, id, Posts.WRITER);
		assertThat(this.posts.get(id).getLiveRevisionId()).isEqualTo(live);
		assertThat(live(id)).isTrue();
		assertThat(new Visitor(this.mvc, Posts.HEAD).get("/posts/" + id)).bodyText().contains("還沒有發布的新版本");
		this.posts.approve(this.mvc, id, Posts.HEAD);
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		this.posts.approve(this.mvc, id, Posts.CHIEF);
		assertThat(this.posts.get(id).getLiveRevisionId()).isNotEqualTo(live);
	}

	@Test
	void noLongerCountsTheApprovalOfWhoWasDisabledAlsoByHand() {
		String head = this.posts.account("團委", "HEAD");
		long id = this.posts.draft();
		this.posts.submit(this.mvc, id, Posts.WRITER);
		this.posts.approve(this.mvc, id, head);
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		this.posts.disable(head);
		assertThat(this.posts.approve(this.mvc, id, Posts.CHIEF)).hasStatus(409).bodyText().contains("賬號已停用");
		assertThat(live(id)).isFalse();
		Visitor chief = new Visitor(this.mvc, Posts.CHIEF);
		assertThat(chief.post("/posts/" + id + "/publication", past(id, "初審人已離職"))).hasStatus3xxRedirection();
		assertThat(live(id)).isTrue();
	}

	@Test
	void filtersTheListAndShowsOnlyWhatIsThere() {
		long id = this.posts.draft();
		String title = this.jdbc.sql("select title from post_revision where post_id = ?")
			.param(id)
			.query(String.class)
			.single();
		String word = title.substring(2);
		assertThat(new Visitor(this.mvc, Posts.WRITER).get("/posts?q=" + word)).bodyText().contains(title);
		assertThat(new Visitor(this.mvc, Posts.WRITER).get("/posts?state=LIVE&q=" + word)).bodyText()
			.doesNotContain(title);
		assertThat(new Visitor(this.mvc, "lingdao").get("/posts?q=" + word)).bodyText().contains(title);
		assertThat(new Visitor(this.mvc, "xueyuan").get("/posts?q=" + word)).bodyText().doesNotContain(title);
		assertThat(new Visitor(this.mvc, Posts.WRITER).get("/posts?year=x&state=y&kind=z&department=-1&page=-5"))
			.hasStatus(200);
	}

	private boolean live(long id) {
		return this.jdbc.sql("select count(*) from published_post where id = ?")
			.param(id)
			.query(Long.class)
			.single() == 1;
	}

}
