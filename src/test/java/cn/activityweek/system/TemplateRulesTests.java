package cn.activityweek.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the content security policy and the browsers' standards mode ask of every
 * template.
 */
class TemplateRulesTests {

	private static final Pattern INLINE = Pattern.compile("<style|\\bstyle=|th:style|\\bon[a-z]+=\"|th:on[a-z]+="
			+ "|javascript:|<script(?![^>]*\\bsrc=)|(?:src|href|action)=\"(?:https?:)?//");

	/**
	 * Thymeleaf adds the token against forged requests only where it sets the address.
	 */
	private static final Pattern UNPROTECTED_FORM = Pattern.compile("<form(?=[^>]*method=\"post\")(?![^>]*th:action)");

	/** The condition or loop would be lost with the part that is replaced. */
	private static final Pattern LOST_CONDITION = Pattern.compile(
			"<[^>]*(?:th:(?:if|unless|each)=\"[^\"]*\"\\s[^>]*th:replace=|th:replace=\"[^\"]*\"\\s[^>]*th:(?:if|unless|each)=)");

	static Stream<Resource> templates() throws IOException {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html"));
	}

	@ParameterizedTest
	@MethodSource("templates")
	void isStandardHtmlWithoutInlineScriptStyleOrForeignAddress(Resource template) throws IOException {
		String text = template.getContentAsString(StandardCharsets.UTF_8);
		assertThat(text).startsWith("<!DOCTYPE html>");
		assertThat(INLINE.matcher(text).results().map((match) -> match.group()).toList()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("templates")
	void givesEveryFormThatChangesSomethingItsToken(Resource template) throws IOException {
		assertThat(template.getContentAsString(StandardCharsets.UTF_8)).doesNotContainPattern(UNPROTECTED_FORM);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void putsNoConditionOnAPartThatIsReplaced(Resource template) throws IOException {
		assertThat(template.getContentAsString(StandardCharsets.UTF_8)).doesNotContainPattern(LOST_CONDITION);
	}

}
