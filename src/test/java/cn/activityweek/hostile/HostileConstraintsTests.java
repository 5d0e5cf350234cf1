package cn.activityweek.hostile;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import cn.activityweek.DemoTest;
import cn.activityweek.core.PlainText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text field of every form of the column, the works and the publicity desk, each
 * with every hostile string: whether it is taken is decided by what can be stored and
 * printed, and who is refused reads why in Chinese.
 */
@DemoTest
class HostileConstraintsTests {

	/** Fields that hold no text of a person, or are read by rules of their own. */
	private static final Set<String> OTHERS = Set.of("HandInForm.number", "HandInForm.requestKey", "HandInForm.visitor",
			"HandInForm.upload", "ConfusedWordForm.version");

	private final Validator validator;

	@Autowired
	HostileConstraintsTests(Validator validator) {
		this.validator = validator;
	}

	@Test
	void everyTextFieldTakesWhatCanBeKeptAndRefusesTheRestInChinese() throws Exception {
		List<Field> fields = new ArrayList<>();
		for (String module : List.of("news", "works", "publicity", "proofreading")) {
			fields.addAll(fields(module));
		}
		assertThat(fields).hasSizeGreaterThan(40);
		for (Field field : fields) {
			PlainText rule = field.getAnnotation(PlainText.class);
			assertThat(rule).as(field.toString()).isNotNull();
			for (String words : Hostile.sent()) {
				check(field, rule, words);
			}
		}
	}

	private void check(Field field, PlainText rule, String words) {
		Set<? extends ConstraintViolation<?>> refused = this.validator.validateValue(field.getDeclaringClass(),
				field.getName(), words);
		boolean kept = words.codePoints().noneMatch(HostileConstraintsTests::unprintable)
				&& words.codePointCount(0, words.length()) <= rule.max()
				&& !(rule.oneLine() && words.matches("(?s).*[\\r\\n\\u2028\\u2029].*"));
		boolean link = Stream.of(field.getAnnotations())
			.anyMatch((annotation) -> annotation.annotationType().getSimpleName().equals("WebLink"));
		assertThat(refused.isEmpty()).as(field + words).isEqualTo(kept && !link);
		refused.forEach((each) -> assertThat(each.getMessage()).as(field + words)
			.containsPattern("\\p{IsHan}")
			.doesNotContain("{", "}"));
	}

	private static boolean unprintable(int point) {
		return (Character.isISOControl(point) && "\n\r\t".indexOf(point) < 0)
				|| Character.getType(point) == Character.SURROGATE || (point >= 0x202a && point <= 0x202e)
				|| (point >= 0x2066 && point <= 0x2069) || (point & 0xfffe) == 0xfffe;
	}

	private static List<Field> fields(String module) throws IOException, ClassNotFoundException {
		List<Field> fields = new ArrayList<>();
		for (Resource resource : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:cn/activityweek/" + module + "/*Form.class")) {
			String name = resource.getFilename().replace(".class", "");
			Class<?> form = Class.forName("cn.activityweek." + module + "." + name);
			for (Field field : form.getDeclaredFields()) {
				if (field.getType() == String.class && !Modifier.isStatic(field.getModifiers())
						&& !OTHERS.contains(name + "." + field.getName())) {
					fields.add(field);
				}
			}
		}
		return fields;
	}

}
