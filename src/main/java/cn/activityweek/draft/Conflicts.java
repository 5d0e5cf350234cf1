package cn.activityweek.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Trail;
import cn.activityweek.draft.Clash.Field;
import cn.activityweek.draft.Clash.Row;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Brings together what two people have changed at the same time. A field that only one
 * has changed needs no question; for one that both have changed the person chooses. A
 * stale form is answered by {@code return conflicts.page(conflict, model)}; what is
 * chosen is sent to the same handler with the version that the page has shown, so that a
 * third change is noticed again.
 */
@Component
public class Conflicts {

	private static final String VIEW = "layout/conflict";

	private static final String VERSION = "version";

	private final FormBases bases;

	private final FormFiller filler;

	private final ObjectProvider<Trail> trail;

	Conflicts(FormBases bases, FormFiller filler, ObjectProvider<Trail> trail) {
		this.bases = bases;
		this.filler = filler;
		this.trail = trail;
	}

	/**
	 * The page that shows mine, theirs and what both began with.
	 * @param <T> the form bean
	 * @param conflict the two states
	 * @param model what the page shows
	 * @return the view
	 */
	public <T> String page(Conflict<T> conflict, Model model) {
		List<Row> merged = new ArrayList<>();
		List<Row> chosen = new ArrayList<>();
		for (Row row : rows(conflict)) {
			boolean mine = row.base() != null && row.base().equals(row.theirs());
			boolean theirs = row.base() != null && row.base().equals(row.mine());
			if (mine || theirs) {
				merged.add(new Row(row.label(), row.property(), row.base(), row.mine(), row.theirs(), mine,
						row.theirFields()));
			}
			else {
				chosen.add(row);
			}
		}
		model.addAttribute("clash", new Clash(merged, chosen, fields(conflict, merged), this.bases.of(conflict.saved()),
				conflict.action(), conflict.back(), savedBy(conflict)));
		model.addAttribute(FormFiller.FORM, conflict.mine());
		return VIEW;
	}

	private <T> List<Row> rows(Conflict<T> conflict) {
		Map<String, List<String>> mine = FormFields.of(conflict.mine());
		Map<String, List<String>> theirs = FormFields.of(conflict.saved());
		Map<String, List<String>> base = base();
		Map<String, String> myWords = words(conflict, conflict.mine());
		Map<String, String> theirWords = words(conflict, conflict.saved());
		Map<String, String> baseWords = (base != null) ? words(conflict, opened(conflict, base)) : null;
		List<Row> rows = new ArrayList<>();
		Set<String> labels = new LinkedHashSet<>(myWords.keySet());
		labels.addAll(theirWords.keySet());
		labels.retainAll(conflict.properties().keySet());
		for (String label : labels) {
			String property = conflict.properties().get(label);
			add(rows, label, property, (baseWords != null) ? word(baseWords, label) : null, word(myWords, label),
					word(theirWords, label), theirs);
		}
		for (String property : unworded(conflict, FormFields.differing(mine, theirs))) {
			add(rows, property, property, (base != null) ? raw(base, property) : null, raw(mine, property),
					raw(theirs, property), theirs);
		}
		return rows;
	}

	private static void add(List<Row> rows, String label, String property, String base, String mine, String theirs,
			Map<String, List<String>> theirFields) {
		if (!mine.equals(theirs)) {
			rows.add(new Row(label, property, base, mine, theirs, false, fields(belonging(theirFields, property))));
		}
	}

	/** Fields that the wording leaves out must not be lost in silence either. */
	private static Set<String> unworded(Conflict<?> conflict, Set<String> differing) {
		Set<String> properties = new LinkedHashSet<>();
		for (String name : differing) {
			if (conflict.properties().values().stream().noneMatch((known) -> FormFields.belongs(name, known))) {
				properties.add(name.replaceFirst("[\\[.].*", ""));
			}
		}
		return properties;
	}

	private Map<String, List<String>> base() {
		ServletRequestAttributes request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		return this.bases.read(request.getRequest().getParameter(FormTicket.BASE)).orElse(null);
	}

	@SuppressWarnings("unchecked")
	private <T> T opened(Conflict<T> conflict, Map<String, List<String>> base) {
		return (T) this.filler.fill(conflict.saved().getClass(), base).getTarget();
	}

	private static <T> Map<String, String> words(Conflict<T> conflict, T form) {
		return conflict.wording().apply(form);
	}

	private static String word(Map<String, String> words, String label) {
		return Objects.toString(words.get(label), "").replace("\r\n", "\n").strip();
	}

	private static String raw(Map<String, List<String>> fields, String property) {
		Map<String, List<String>> part = belonging(fields, property);
		return part.isEmpty() ? ""
				: String.join("、", part.values().stream().flatMap(List::stream).map(String::strip).toList());
	}

	private static Map<String, List<String>> belonging(Map<String, List<String>> fields, String property) {
		Map<String, List<String>> part = new LinkedHashMap<>();
		fields.forEach((name, values) -> {
			if (FormFields.belongs(name, property)) {
				part.put(name, values);
			}
		});
		return part;
	}

	private static List<Field> fields(Conflict<?> conflict, List<Row> merged) {
		Map<String, List<String>> fields = new LinkedHashMap<>(FormFields.of(conflict.mine()));
		List<Field> theirs = new ArrayList<>();
		for (Row row : merged) {
			if (!row.changedByMe()) {
				fields.keySet().removeIf((name) -> FormFields.belongs(name, row.property()));
				theirs.addAll(row.theirFields());
			}
		}
		fields.put(VERSION, FormFields.of(conflict.saved()).getOrDefault(VERSION, List.of("")));
		List<Field> all = new ArrayList<>(fields(fields));
		all.addAll(theirs);
		return all;
	}

	private static List<Field> fields(Map<String, List<String>> fields) {
		List<Field> all = new ArrayList<>();
		fields.forEach((name, values) -> values.forEach((value) -> all.add(new Field(name, value))));
		return all;
	}

	private String savedBy(Conflict<?> conflict) {
		Trail known = this.trail.getIfAvailable();
		List<Trail.Entry> entries = (known != null) ? known.of(conflict.subjectType(), conflict.subjectId())
				: List.of();
		return entries.isEmpty() ? "" : entries.get(0).actorName() + " " + CollegeTime.format(entries.get(0).at());
	}

}
