package cn.activityweek.proofreading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.MatchingForm;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import org.springframework.stereotype.Component;

/**
 * Finds names of departments that are written wrong, or that a department no longer has.
 * A name that is merely shortened, as 黨政辦 is, is none of them.
 */
@Component
class DepartmentNames {

	/** In shorter names one other character makes another department. */
	private static final int SHORTEST = 5;

	/** Of so many characters one may be wrong. */
	private static final int PER_MISTAKE = 4;

	private final Departments departments;

	DepartmentNames(Departments departments) {
		this.departments = departments;
	}

	/**
	 * Where one is written wrong.
	 * @param form the text in its matching form
	 * @param editionId the year, whose roster has the right names
	 * @return hints
	 */
	List<WordHint> wrong(String form, Long editionId) {
		List<DepartmentListing> roster = this.departments.roster(editionId);
		BitSet right = new BitSet();
		Map<String, String> names = new LinkedHashMap<>();
		for (DepartmentListing listing : roster) {
			names.put(MatchingForm.of(listing.getName()), listing.getName());
		}
		names.keySet().forEach((name) -> mark(form, name, right));
		List<WordHint> hints = new ArrayList<>(former(form, roster, right));
		names.forEach((name, written) -> near(form, name, written, right, hints));
		return hints;
	}

	private static void mark(String form, String name, BitSet right) {
		for (int at = form.indexOf(name); at >= 0; at = form.indexOf(name, at + 1)) {
			right.set(at, at + name.length());
		}
	}

	private static List<WordHint> former(String form, List<DepartmentListing> roster, BitSet right) {
		List<WordHint> hints = new ArrayList<>();
		for (DepartmentListing listing : roster) {
			Department department = listing.getDepartment();
			for (String former : department.getFormerNames()) {
				String name = MatchingForm.of(former);
				for (int at = form.indexOf(name); at >= 0; at = form.indexOf(name, at + name.length())) {
					if (right.get(at, at + name.length()).isEmpty()) {
						right.set(at, at + name.length());
						hints.add(new WordHint(at, at + name.length(),
								"「" + former + "」是曾用名，本年度名錄中是「" + listing.getName() + "」"));
					}
				}
			}
		}
		return hints;
	}

	/**
	 * The first and the last character are right as a rule, and keep other words away.
	 */
	private static void near(String form, String name, String written, BitSet right, List<WordHint> hints) {
		int most = (name.length() < SHORTEST) ? 0 : name.length() / PER_MISTAKE;
		for (int at = (most > 0) ? form.indexOf(name.charAt(0)) : -1; at >= 0; at = form.indexOf(name.charAt(0),
				at + 1)) {
			int end = nearest(form, at, name, most);
			if (end > 0 && right.get(at, end).isEmpty()) {
				right.set(at, end);
				hints.add(new WordHint(at, end, "「" + form.substring(at, end) + "」是否應為「" + written + "」"));
			}
		}
	}

	private static int nearest(String form, int at, String name, int most) {
		char last = name.charAt(name.length() - 1);
		List<Integer> ends = new ArrayList<>();
		for (int end = at + name.length() - most; end <= Math.min(form.length(), at + name.length() + most); end++) {
			if (form.charAt(end - 1) == last && Nearness.distance(form.substring(at, end), name) <= most) {
				ends.add(end);
			}
		}
		return ends.stream()
			.min(Comparator.comparingInt((Integer end) -> Nearness.distance(form.substring(at, end), name)))
			.orElse(-1);
	}

}
