package cn.activityweek.news;

import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the public sees of a post and of its files, and when it sees them no more.
 */
@DemoTest
class PublicationTests {

	private final MockMvcTester mvc;

	private final Posts posts;

	private final PostPhotos photos;

	private final PublishedPosts published;

	private final JdbcClient jdbc;

	@Autowired
	PublicationTests(MockMvcTester mvc, Posts posts, PostPhotos photos, PublishedPosts published, JdbcClient jdbc) {
		this.mvc = mvc;
		this.posts = posts;
		this.photos = photos;
		this.published = published;
		this.jdbc = jdbc;
	}

	@Test
	void showsTheFilesOfADraftToWhoSeesItAlone() {
		PostPhotos.Place place = this.photos.add(this.mvc);
		this.posts.draft("團委", Posts.WRITER, PostPhotos.html(place));
		assertThat(media(null, place, "large")).hasStatus(404);
		assertThat(media(Posts.WRITER, place, "large")).hasStatus(200);
		assertThat(media(Posts.HEAD, place, "small")).hasStatus(200);
		assertThat(media(Posts.EDITOR, place, "large")).hasStatus(200);
		assertThat(media("xueyuan", place, "large")).hasStatus(404);
		assertThat(media("admin", place, "large")).hasStatus(404);
	}

	@Test
	void takesAWithdrawnPostAndItsPhotosAwayAtOnce() {
		PostPhotos.Place place = this.photos.add(this.mvc);
		long id = this.posts.published(this.mvc, this.posts.draft("團委", Posts.WRITER, PostPhotos.html(place)));
		MvcTestResult shown = media(null, place, "large");
		assertThat(shown).hasStatus(200);
		String tag = shown.getResponse().getHeader(HttpHeaders.ETAG);
		assertThat(media(null, place, "large", HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304);
		assertThat(media(null, place, "large", HttpHeaders.RANGE, "bytes=0-9")).hasStatus(206);
		assertThat(withdraw(id, Posts.EDITOR, "SILENT", "有誤", "")).hasStatus3xxRedirection();
		assertThat(this.published.find(id)).isEmpty();
		for (String size : List.of("large", "small")) {
			assertThat(media(null, place, size)).hasStatus(404);
			assertThat(media(null, place, size, HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(404);
			assertThat(media(null, place, size, HttpHeaders.RANGE, "bytes=0-9")).hasStatus(404);
			assertThat(media("xueyuan", place, size)).hasStatus(404);
		}
		assertThat(media(Posts.WRITER, place, "large")).hasStatus(200);
	}

	@Test
	void hidesAPhotoAtOnceThatMayBePublishedNoMoreAndTellsThePublicityDepartment() {
		PostPhotos.Place excluded = this.photos.add(this.mvc);
		PostPhotos.Place minors = this.photos.add(this.mvc);
		long id = this.posts.published(this.mvc,
				this.posts.draft("團委", Posts.WRITER, PostPhotos.html(excluded) + PostPhotos.html(minors)));
		assertThat(media(null, excluded, "large")).hasStatus(200);
		this.photos.exclude(this.mvc, excluded);
		this.photos.lackConsent(this.mvc, minors);
		assertThat(media(null, excluded, "large")).hasStatus(404);
		assertThat(media(null, minors, "small")).hasStatus(404);
		assertThat(this.published.find(id)).isPresent();
		assertThat(new Visitor(this.mvc, Posts.EDITOR).get("/desk")).bodyText().contains("照片不得再發布", "/posts/" + id);
		assertThat(new Visitor(this.mvc, "xueyuan").get("/desk")).bodyText().doesNotContain("照片不得再發布");
		withdraw(id, Posts.EDITOR, "SILENT", "照片", "");
	}

	@Test
	void withdrawsOnlyWithAReasonAndWithANoticeWhereThereIsToBeOne() {
		long id = this.posts.published(this.mvc, this.posts.draft());
		assertThat(withdraw(id, Posts.WRITER, "SILENT", "有誤", "")).hasStatus(404);
		assertThat(withdraw(id, Posts.HEAD, "SILENT", "有誤", "")).hasStatus(404);
		assertThat(withdraw(id, Posts.EDITOR, "SILENT", " ", "")).hasStatus(200).bodyText().contains("請填寫");
		assertThat(withdraw(id, Posts.EDITOR, "NOTICE", "有誤", "")).hasStatus(200).bodyText().contains("網頁上顯示的話");
		assertThat(this.published.find(id)).isPresent();
		assertThat(withdraw(id, Posts.EDITOR, "NOTICE", "有誤", "正在更正")).hasStatus3xxRedirection();
		assertThat(this.published.notice(id)).contains("正在更正");
		assertThat(withdraw(id, Posts.EDITOR, "NOTICE", "有誤", "再次")).hasStatus(409);
	}

	@Test
	void publishesAWithdrawnPostAgainOnlyByAFinalReview() {
		long id = this.posts.published(this.mvc, this.posts.draft());
		withdraw(id, Posts.EDITOR, "SILENT", "有誤", "");
		Map<String, String> form = Map.of("revisionId", this.posts.revision(id), "reason", "查實無誤", "proofread", "true");
		assertThat(new Visitor(this.mvc, Posts.EDITOR).post("/posts/" + id + "/publication", form)).hasStatus(404);
		assertThat(new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/publication", form))
			.hasStatus3xxRedirection();
		assertThat(this.published.find(id)).isPresent();
		assertThat(this.posts.decisions(id)).last().isEqualTo("FINAL APPROVED 1");
		assertThat(this.posts.get(id).getEditor()).isEqualTo("宣傳統戰部編輯、填報人（示範）");
	}

	@Test
	void neverLetsTheAuthorPublishItAgain() {
		long id = this.posts.draft("宣傳統戰部", Posts.CHIEF);
		this.posts.submit(this.mvc, id, Posts.CHIEF);
		this.posts.approve(this.mvc, id, Posts.EDITOR);
		String deputy = this.posts.actor("lingdao").accountId().toString();
		new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/deputies",
				Map.of("accountId", deputy, "step", "FINAL"));
		assertThat(this.posts.approve(this.mvc, id, "lingdao")).hasStatus3xxRedirection();
		assertThat(this.published.find(id)).isPresent();
		withdraw(id, Posts.EDITOR, "SILENT", "有誤", "");
		assertThat(new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/publication",
				Map.of("revisionId", this.posts.revision(id), "reason", "無誤", "proofread", "true")))
			.hasStatus(409);
		assertThat(this.published.find(id)).isEmpty();
	}

	@Test
	void putsAPostFirstAndBack() {
		long id = this.posts.published(this.mvc, this.posts.draft());
		assertThat(new Visitor(this.mvc, Posts.HEAD).post("/posts/" + id + "/pin", Map.of("first", "true")))
			.hasStatus(404);
		new Visitor(this.mvc, Posts.EDITOR).post("/posts/" + id + "/pin", Map.of("first", "true"));
		assertThat(this.published.find(id)).get().extracting(PublishedPost::isPinned).isEqualTo(true);
		new Visitor(this.mvc, Posts.EDITOR).post("/posts/" + id + "/pin", Map.of("first", "false"));
		assertThat(this.published.find(id)).get().extracting(PublishedPost::isPinned).isEqualTo(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "data:text/html,x", "ftp://a.cn/x", "//a.cn/x", "http://",
			"https://a b", "http://user@a.cn/", "http://a.cn/\nx", "www.a.cn" })
	void takesNoAddressElsewhereButOneOfAWebPage(String address) {
		long id = this.posts.draft();
		assertThat(elsewhere(id, address, "2023-05-17")).hasStatus(200);
		assertThat(this.posts.get(id).getElsewhere()).isNull();
	}

	@Test
	void recordsWhereElseAPostHasAppeared() {
		long id = this.posts.draft();
		assertThat(elsewhere(id, "https://www.example.edu.cn/info/1.htm?a=1&b=2", "2023-05-17"))
			.hasStatus3xxRedirection();
		assertThat(this.posts.get(id).getElsewhere()).isEqualTo("https://www.example.edu.cn/info/1.htm?a=1&b=2");
		assertThat(new Visitor(this.mvc, Posts.WRITER).get("/posts/" + id)).bodyText()
			.contains("rel=\"noopener noreferrer nofollow external\"");
		assertThat(elsewhere(id, "https://www.example.edu.cn/", "2023-05-19")).hasStatus(200)
			.bodyText()
			.contains("不能晚於今天");
		assertThat(elsewhere(id, "", "", "2023-05-17 https://www.example.edu.cn/info/1.htm?a=1&b=2"))
			.hasStatus3xxRedirection();
		assertThat(this.posts.get(id).getElsewhere()).isNull();
	}

	@Test
	void overwritesNoRecordOfElsewhereThatSomebodyMadeMeanwhile() {
		long id = this.posts.draft();
		elsewhere(id, "https://www.example.edu.cn/1", "2023-05-16");
		assertThat(elsewhere(id, "https://www.example.edu.cn/2", "2023-05-17")).hasStatusOk()
			.bodyText()
			.contains("核對修改", "https://www.example.edu.cn/1", "https://www.example.edu.cn/2");
		assertThat(this.posts.get(id).getElsewhere()).isEqualTo("https://www.example.edu.cn/1");
		assertThat(elsewhere(id, "https://www.example.edu.cn/1", "2023-05-16")).as("the same twice")
			.hasStatus3xxRedirection();
		this.posts.edit(id, Posts.WRITER);
		assertThat(
				elsewhere(id, "https://www.example.edu.cn/1", "2023-05-15", "2023-05-16 https://www.example.edu.cn/1"))
			.as("a save of the text is no conflict")
			.hasStatus3xxRedirection();
		assertThat(this.jdbc
			.sql("select detail from audit_entry where subject_type = 'post' and subject_id = ?"
					+ " and action = '登記在別處的發布' order by id")
			.param(id)
			.query(String.class)
			.list()).hasSize(2)
			.last(InstanceOfAssertFactories.STRING)
			.contains("發布日期：2023-05-16 → 2023-05-15")
			.doesNotContain("網址");
	}

	@Test
	void deletesADraftOutOfSightAndRestoresIt() {
		long id = this.posts.draft();
		Visitor writer = new Visitor(this.mvc, Posts.WRITER);
		assertThat(new Visitor(this.mvc, Posts.CHIEF).post("/posts/" + id + "/deletion", Map.of())).hasStatus(404);
		assertThat(writer.post("/posts/" + id + "/deletion", Map.of())).hasStatus3xxRedirection();
		assertThat(writer.get("/posts/" + id)).hasStatus(404);
		assertThat(this.posts.submit(this.mvc, id, Posts.WRITER)).hasStatus(404);
		assertThat(writer.get("/posts?deleted=true")).bodyText().contains("/posts/" + id + "/restoration");
		assertThat(new Visitor(this.mvc, "xueyuan").post("/posts/" + id + "/restoration", Map.of())).hasStatus(404);
		assertThat(writer.post("/posts/" + id + "/restoration", Map.of())).hasStatus3xxRedirection();
		assertThat(writer.get("/posts/" + id)).hasStatus(200);
	}

	@Test
	void neverDeletesWhatWasPublic() {
		long id = this.posts.published(this.mvc, this.posts.draft());
		withdraw(id, Posts.EDITOR, "SILENT", "有誤", "");
		this.posts.edit(id, Posts.WRITER);
		assertThat(this.posts.state(id)).isEqualTo(PostState.DRAFT);
		assertThat(new Visitor(this.mvc, Posts.WRITER).post("/posts/" + id + "/deletion", Map.of())).hasStatus(409);
	}

	@Test
	void putsEveryActOnRecord() {
		long id = this.posts.published(this.mvc, this.posts.draft());
		withdraw(id, Posts.EDITOR, "SILENT", "有誤", "");
		assertThat(this.jdbc
			.sql("select action from audit_entry where subject_type = 'post' and subject_id = ? order by id")
			.param(id)
			.query(String.class)
			.list()).containsExactly("新建稿件", "送審", "初審通過", "復審通過", "終審通過", "發布稿件", "撤稿");
	}

	private MvcTestResult withdraw(long id, String who, String how, String reason, String notice) {
		return new Visitor(this.mvc, who).post("/posts/" + id + "/withdrawal",
				Map.of("how", how, "reason", reason, "notice", notice));
	}

	private MvcTestResult elsewhere(long id, String address, String since) {
		return elsewhere(id, address, since, "");
	}

	private MvcTestResult elsewhere(long id, String address, String since, String version) {
		return new Visitor(this.mvc, Posts.WRITER).post("/posts/" + id + "/elsewhere",
				Map.of("address", address, "since", since, "version", version));
	}

	private MvcTestResult media(String who, PostPhotos.Place place, String size, String... header) {
		var request = this.mvc.get()
			.uri("/media/" + place.fileId() + "/" + size)
			.with((who != null) ? SecurityMockMvcRequestPostProcessors.user(who)
					: SecurityMockMvcRequestPostProcessors.anonymous());
		if (header.length > 0) {
			request.header(header[0], header[1]);
		}
		return request.exchange();
	}

}
