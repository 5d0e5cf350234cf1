package cn.activityweek.proofreading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.DemoTest;
import cn.activityweek.Visitor;
import cn.activityweek.edition.Editions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of words that are often written wrong, which 宣傳統戰部 keeps.
 */
@DemoTest
class ConfusedWordTests {

	@Autowired
	private ConfusedWordRepository words;

	@Autowired
	private Wording wording;

	@Autowired
	private Editions editions;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void hintsAtAWordFromTheMomentItIsAdded() {
		String right = "驗" + UUID.randomUUID();
		assertThat(hints("實訊中芯")).isEmpty();
		assertThat(post("/posts/words", Map.of("correct", right, "wrong", "實訊中芯\r\n實訓中芯", "note", "測試")))
			.hasRedirectedUrl("/posts/words");
		assertThat(hints("參觀实讯中芯")).singleElement().asString().contains("「实讯中芯」是否應為「" + right + "」（測試）");
		ConfusedWord word = word(right);
		assertThat(post("/posts/words/" + word.getId(), Map.of("correct", right, "wrong", "實訊中芯", "allowed", "參觀實訊中芯",
				"version", Integer.toString(word.getVersion()))))
			.hasRedirectedUrl("/posts/words");
		assertThat(hints("參觀实讯中芯")).isEmpty();
		assertThat(hints("走進实讯中芯")).hasSize(1);
		assertThat(post("/posts/words/" + word.getId() + "/removal", Map.of())).hasRedirectedUrl("/posts/words");
		assertThat(hints("走進实讯中芯")).isEmpty();
		assertThat(this.jdbc
			.sql("select action from audit_entry where subject_type = 'confused-word' and subject_id = ? order by id")
			.param(word.getId())
			.query(String.class)
			.list()).containsExactly("新增易錯詞", "修改易錯詞", "刪去易錯詞");
	}

	@Test
	void refusesWhatCannotBeMeant() {
		assertThat(post("/posts/words", Map.of("correct", "目的", "wrong", "的"))).hasStatusOk()
			.bodyText()
			.contains("每個誤寫至少要有兩個字");
		assertThat(post("/posts/words", Map.of("correct", "目的", "wrong", "目地\n目的"))).bodyText().contains("不能同時又是誤寫");
		assertThat(post("/posts/words", Map.of("correct", "其他", "wrong", "其牠"))).bodyText().contains("表中已有這個詞");
		assertThat(post("/posts/words", Map.of("correct", "", "wrong", ""))).bodyText().contains("請填寫");
	}

	@Test
	void bringsTwoChangesTogether() {
		String right = "驗" + UUID.randomUUID();
		post("/posts/words", Map.of("correct", right, "wrong", "甲乙"));
		ConfusedWord word = word(right);
		Map<String, String> form = new HashMap<>(
				Map.of("correct", right, "wrong", "甲乙", "version", Integer.toString(word.getVersion()), "note", "先"));
		post("/posts/words/" + word.getId(), form);
		form.put("note", "後");
		assertThat(post("/posts/words/" + word.getId(), form)).hasStatusOk().bodyText().contains("核對修改", "先", "後");
		assertThat(word(right).getNote()).isEqualTo("先");
	}

	@Test
	void addsAWordOnceHoweverOftenItIsSent() {
		String right = "驗" + UUID.randomUUID();
		Map<String, String> form = Map.of("correct", right, "wrong", "丙丁", "_once", UUID.randomUUID().toString());
		assertThat(post("/posts/words", form)).hasStatus3xxRedirection();
		assertThat(post("/posts/words", form)).hasStatus3xxRedirection();
		assertThat(this.words.findAllByOrderById()).filteredOn((word) -> word.getCorrect().equals(right)).hasSize(1);
	}

	private List<String> hints(String text) {
		return this.wording.in(text, this.editions.current().orElseThrow()).stream().map(WordHint::message).toList();
	}

	private ConfusedWord word(String right) {
		return this.words.findAllByOrderById()
			.stream()
			.filter((word) -> word.getCorrect().equals(right))
			.findFirst()
			.orElseThrow();
	}

	private MvcTestResult post(String path, Map<String, String> form) {
		return new Visitor(this.mvc, "xuanchuan").post(path, form);
	}

}
