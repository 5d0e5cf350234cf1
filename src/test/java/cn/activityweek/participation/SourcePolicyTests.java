package cn.activityweek.participation;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Map;

import cn.activityweek.DemoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who opens and closes the sign-in of a joint activity and takes names off it: 團委 has
 * logged it, the first college organises it, the second takes part.
 */
@DemoTest
class SourcePolicyTests {

	@Autowired
	private ParticipationScene scene;

	@Autowired
	private NameLists names;

	@Autowired
	private SignIns signIns;

	@Autowired
	private JdbcClient jdbc;

	private Long activity;

	private String address;

	@BeforeEach
	void hold() {
		this.activity = this.scene.activity("合辦的名單", "PLANNED", Map.of("organiserId", this.scene.college(1).toString(),
				"cooperatingIds", this.scene.college(2).toString()));
		this.address = "/activities/" + this.activity + "/participants";
	}

	@ParameterizedTest
	@CsvSource({ "tuanwei, true", "tuanwei-shuji, true", "xueyuan, true", "xueyuan-2, false", "hezuo, false",
			"jiaowu, false", "lingdao, false" })
	void ownerAndOrganiserAloneOpenRenewCloseAndEmptyTheSignIn(String username, boolean may) {
		Map<String, String> times = Map.of("opensAt", "2023-05-18T00:00", "closesAt", "2023-05-25T00:00");
		assertThat(status(username, "/sign-in", times)).isEqualTo(may ? 302 : 404);
		SignInSheet sheet = this.scene.open(this.activity);
		this.signIns.sign(sheet, PersonKind.STUDENT, this.scene.numbers(1).get(0));
		assertThat(status(username, "/sign-in/code", Map.of())).isEqualTo(may ? 302 : 404);
		assertThat(status(username, "/sign-in/closing", Map.of())).isEqualTo(may ? 302 : 404);
		assertThat(status(username, "/sources/" + sheet.getSourceId() + "/removal", Map.of()))
			.isEqualTo(may ? 302 : 404);
		assertThat(people()).isEqualTo(may ? 0 : 1);
		assertThat(this.signIns.of(this.activity).orElseThrow().getCode().equals(sheet.getCode())).isEqualTo(!may);
	}

	@ParameterizedTest
	@CsvSource({ "tuanwei, true", "xueyuan, true", "xueyuan-2, false", "jiaowu, false" })
	void aListThatTheOwnerAddedIsNotTheCooperatingDepartmentsToRemove(String username, boolean may)
			throws UnsupportedEncodingException {
		this.scene.name(this.activity, this.scene.numbers(2));
		assertThat(page(username).contains("確定移除")).isEqualTo(may);
		assertThat(status(username, removal(), Map.of())).isEqualTo(may ? 302 : 404);
		assertThat(people()).isEqualTo(may ? 0 : 2);
	}

	@ParameterizedTest
	@CsvSource({ "tuanwei, true", "xueyuan, true", "xueyuan-2, true", "jiaowu, false" })
	void aListThatTheCooperatingDepartmentAddedIsItsOwnToRemove(String username, boolean may)
			throws UnsupportedEncodingException {
		add("xueyuan-2", this.scene.numbers(2));
		assertThat(page(username).contains("確定移除")).isEqualTo(may);
		assertThat(status(username, removal(), Map.of())).isEqualTo(may ? 302 : 404);
		assertThat(people()).isEqualTo(may ? 0 : 2);
	}

	@Test
	void theCooperatingDepartmentsPageHasNoButtonsOfTheSignInButItsCode() throws UnsupportedEncodingException {
		this.scene.open(this.activity);
		assertThat(page("xueyuan-2")).contains("打印二維碼", "讀取名單", "由填報部門和主辦部門開放")
			.doesNotContain("保存簽到時間", "馬上關閉", "確定更換");
		assertThat(page("xueyuan")).contains("打印二維碼", "讀取名單", "保存簽到時間", "馬上關閉", "確定更換").doesNotContain("由填報部門和主辦部門開放");
	}

	private void add(String username, List<String> numbers) {
		String preview = this.scene.visitor(username)
			.post(this.address + "/readings", Map.of("kind", "STUDENT", "text", String.join("\n", numbers)))
			.getResponse()
			.getRedirectedUrl();
		assertThat(this.scene.visitor(username).post(preview + "/confirmation", Map.of())).hasStatus3xxRedirection();
	}

	private String removal() {
		return "/sources/" + this.names.of(this.activity).get(0).id() + "/removal";
	}

	private int status(String username, String path, Map<String, String> form) {
		return this.scene.visitor(username).post(this.address + path, form).getResponse().getStatus();
	}

	private String page(String username) throws UnsupportedEncodingException {
		return this.scene.visitor(username).get(this.address).getResponse().getContentAsString();
	}

	private int people() {
		return this.jdbc
			.sql("select count(*) from participant p join name_source s on s.id = p.source_id where s.activity_id = ?")
			.param(this.activity)
			.query(Integer.class)
			.single();
	}

}
