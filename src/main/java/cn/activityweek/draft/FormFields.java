package cn.activityweek.draft;

import java.beans.PropertyDescriptor;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * A form bean as the parameters that would fill it: for comparing two states of a form
 * and for carrying one in hidden fields. An empty value and an unticked box are left out.
 */
final class FormFields {

	/** What belongs to the form itself and not to what was typed. */
	private static final Set<String> NOT_TYPED = Set.of("version", "requestKey");

	private FormFields() {
	}

	static Map<String, List<String>> of(Object form) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		addBean("", form, fields);
		return fields;
	}

	private static void addBean(String prefix, Object bean, Map<String, List<String>> fields) {
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(bean.getClass())) {
			if (property.getReadMethod() != null && property.getWriteMethod() != null) {
				add(prefix + property.getName(),
						PropertyAccessorFactory.forBeanPropertyAccess(bean).getPropertyValue(property.getName()),
						fields);
			}
		}
	}

	private static void add(String name, Object value, Map<String, List<String>> fields) {
		if (value instanceof Map<?, ?> map) {
			map.forEach((key, each) -> add(name + "[" + key + "]", each, fields));
		}
		else if (value instanceof Collection<?> values) {
			addAll(name, values, fields);
		}
		else if (value != null && !BeanUtils.isSimpleValueType(value.getClass())) {
			addBean(name + ".", value, fields);
		}
		else if (!text(value).isEmpty()) {
			fields.put(name, List.of(text(value)));
		}
	}

	private static void addAll(String name, Collection<?> values, Map<String, List<String>> fields) {
		boolean simple = values.stream()
			.allMatch((each) -> each == null || BeanUtils.isSimpleValueType(each.getClass()));
		if (simple) {
			List<String> texts = values.stream().map(FormFields::text).filter((text) -> !text.isEmpty()).toList();
			if (!texts.isEmpty()) {
				fields.put(name, texts);
			}
			return;
		}
		int index = 0;
		for (Object each : values) {
			add(name + "[" + index++ + "]", each, fields);
		}
	}

	private static String text(Object value) {
		if (value == null || Boolean.FALSE.equals(value)) {
			return "";
		}
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		return (value instanceof BigDecimal number) ? number.stripTrailingZeros().toPlainString()
				: value.toString().replace("\r\n", "\n").strip();
	}

	/**
	 * Whether a parameter belongs to a property: it itself, or part of it.
	 * @param name the parameter's name
	 * @param property the property, or several that belong together, with blanks between
	 */
	static boolean belongs(String name, String property) {
		return Stream.of(property.split(" "))
			.anyMatch((each) -> name.equals(each) || name.startsWith(each + "[") || name.startsWith(each + "."));
	}

	/**
	 * The fields in which two states differ.
	 * @param one a state
	 * @param other another
	 * @return the names
	 */
	static Set<String> differing(Map<String, List<String>> one, Map<String, List<String>> other) {
		Set<String> names = new TreeSet<>(one.keySet());
		names.addAll(other.keySet());
		names.removeIf((name) -> NOT_TYPED.contains(name) || Objects.equals(one.get(name), other.get(name)));
		return names;
	}

}
