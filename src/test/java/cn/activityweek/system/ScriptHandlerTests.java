package cn.activityweek.system;

import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptHandlerTests {

	private final TemplateEngine engine = new SpringTemplateEngine();

	ScriptHandlerTests() {
		this.engine.setTemplateResolver(new StringTemplateResolver());
		this.engine.addDialect(new ScriptDialect());
	}

	@Test
	void simplifiesTextTitleAndLanguage() {
		String page = "<html lang=\"zh-Hant\"><head><title>職業教育活動周</title></head><body><p>教務處 &amp; 團委</p></body></html>";
		assertThat(simplified(page)).isEqualTo(
				"<html lang=\"zh-Hans\"><head><title>职业教育活动周</title></head><body><p>教务处 &amp; 团委</p></body></html>");
	}

	@Test
	void leavesThePageAloneForReadersOfTraditional() {
		String page = "<html lang=\"zh-Hant\"><body><p title=\"標題\">教務處</p></body></html>";
		assertThat(process(page, "hant", Map.of())).isEqualTo(page);
	}

	@Test
	void simplifiesReadableAttributesOnly() {
		assertThat(simplified("<input title=\"標題\" placeholder=\"請輸入\" aria-label=\"名稱\" value=\"團委\" name=\"團\">"))
			.isEqualTo("<input title=\"标题\" placeholder=\"请输入\" aria-label=\"名称\" value=\"團委\" name=\"團\">");
		assertThat(simplified("<img alt=\"圖&quot;片&quot;\" src=\"圖.png\"/>"))
			.isEqualTo("<img alt=\"图&quot;片&quot;\" src=\"圖.png\"/>");
		assertThat(simplified("<td data-label=\"計入部門\" data-confirm=\"確定刪除？\" data-name=\"團委\">團委</td>"))
			.isEqualTo("<td data-label=\"计入部门\" data-confirm=\"确定删除？\" data-name=\"團委\">团委</td>");
	}

	@Test
	void simplifiesOptionsButNotTheirValues() {
		assertThat(simplified(
				"<select><optgroup label=\"牽頭\"><option value=\"團委\" selected>團委</option></optgroup></select>"))
			.isEqualTo("<select><optgroup label=\"牵头\"><option value=\"團委\" selected>团委</option></optgroup></select>");
	}

	@Test
	void leavesWhatIsEditedOrRunAlone() {
		String page = "<textarea title=\"x\">團委</textarea><script>var a = '團';</script><style>a{content:'團'}</style>";
		assertThat(simplified(page)).isEqualTo(page);
		assertThat(simplified("<textarea placeholder=\"請輸入\">團委</textarea>團"))
			.isEqualTo("<textarea placeholder=\"请输入\">團委</textarea>团");
	}

	@Test
	void leavesMarkedElementsAloneAndGoesOnAfterThem() {
		assertThat(simplified(
				"<div translate=\"no\" title=\"團\"><div>團<br>處</div>團<img alt=\"團\"></div><div title=\"團\">團</div>"))
			.isEqualTo(
					"<div translate=\"no\" title=\"團\"><div>團<br>處</div>團<img alt=\"團\"></div><div title=\"团\">团</div>");
	}

	@Test
	void simplifiesWhatTheModelHolds() {
		assertThat(process("<p th:text=\"${name}\">名稱</p>", "hans", Map.of("name", "<技能>與少年")))
			.isEqualTo("<p>&lt;技能&gt;与少年</p>");
		assertThat(process("<textarea th:text=\"${name}\"></textarea>", "hans", Map.of("name", "與少年")))
			.isEqualTo("<textarea>與少年</textarea>");
	}

	@Test
	void keepsCharactersOutsideTheBasicPlane() {
		assertThat(simplified("<p>𠮷野家處 😀</p>")).isEqualTo("<p>𠮷野家处 😀</p>");
	}

	private String simplified(String template) {
		return process(template, "hans", Map.of());
	}

	private String process(String template, String script, Map<String, Object> model) {
		MockServletContext servletContext = new MockServletContext();
		MockHttpServletRequest request = new MockHttpServletRequest(servletContext);
		request.setCookies(new Cookie(ReaderScript.COOKIE, script));
		var exchange = JakartaServletWebApplication.buildApplication(servletContext)
			.buildExchange(request, new MockHttpServletResponse());
		return this.engine.process(template, new WebContext(exchange, Locale.TAIWAN, model));
	}

}
