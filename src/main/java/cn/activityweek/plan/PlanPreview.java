package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.EditionFacts;
import cn.activityweek.edition.Editions;
import cn.activityweek.organisation.Department;
import cn.activityweek.organisation.Departments;
import cn.activityweek.programme.IndicatorCatalogue;
import cn.activityweek.programme.IndicatorSet;
import org.springframework.stereotype.Component;

/**
 * Puts what was read into the form in which it is corrected: departments under the names
 * by which they are known, every doubt at the field that it concerns.
 */
@Component
class PlanPreview {

	private static final Map<String, String> FIELDS = Map.of("collegeName", "college", "leaders", "group.leaders",
			"deputies", "group.deputies", "members", "group.members", "supporting", "supporting");

	private static final int LONGEST_SHORT_TITLE = 12;

	private final Editions editions;

	private final Departments departments;

	private final IndicatorCatalogue catalogue;

	private final KnownSpelling known;

	PlanPreview(Editions editions, Departments departments, IndicatorCatalogue catalogue, KnownSpelling known) {
		this.editions = editions;
		this.departments = departments;
		this.catalogue = catalogue;
		this.known = known;
	}

	/**
	 * Reads a text with the names of all departments that the college ever had.
	 * @param text a plan's text
	 * @return what was read
	 */
	PlanReading read(String text) {
		List<String> names = this.departments.all()
			.stream()
			.flatMap((department) -> Stream.concat(Stream.of(department.getName()),
					department.getFormerNames().stream()))
			.toList();
		return new PlanReader(names).read(text);
	}

	/**
	 * The form of a reading.
	 * @param reading what was read
	 * @param text the text it was read from
	 * @return the form, to be corrected
	 */
	PlanForm form(PlanReading reading, String text) {
		PlanForm form = new PlanForm();
		form.setText(text);
		form.setKeepColleges(true);
		form.setMakeCurrent(true);
		facts(form, reading);
		form.getGroup().setLeaders(people(form, "group.leaders", reading.leaders()));
		form.getGroup().setDeputies(people(form, "group.deputies", reading.deputies()));
		form.getGroup().setMembers(people(form, "group.members", reading.members()));
		reading.modules().forEach((module) -> form.getModules().add(module(form, module)));
		form.setSupporting(units(form, "supporting", reading.supporting()));
		this.known.keepSpelling(form);
		reading.doubts().forEach((component, reason) -> doubt(form, FIELDS.getOrDefault(component, component), reason));
		reading.missing().forEach((sentence) -> doubt(form, "", sentence));
		return form;
	}

	private void facts(PlanForm form, PlanReading reading) {
		Optional<Edition> known = this.editions.current().or(() -> this.editions.all().stream().findFirst());
		form.setYear(reading.year());
		form.setTheme(reading.theme());
		form.setStartsOn(reading.startsOn());
		form.setEndsOn(reading.endsOn());
		form.setDueOn(reading.dueOn());
		form.setNoticeNumber(reading.noticeNumber());
		form.setDocumentScript(known.map(Edition::getDocumentScript).orElse(ChineseScript.TRADITIONAL));
		form.setLargeSize(known.map(Edition::getLargeSize).orElse(EditionFacts.USUAL_LARGE_SIZE));
		form.setCollege(college(reading.collegeName(), known.map(Edition::getCollege).orElse(null)));
		if (reading.collegeName() == null && form.getCollege() != null) {
			doubt(form, "college", "方案中沒有讀到校名，這是系統裏已有的校名");
		}
	}

	/**
	 * The college's name as it is known, where the text only writes it in the other
	 * script.
	 */
	private static String college(String read, String known) {
		return (read == null || ChineseScript.fold(read).equals(ChineseScript.fold(known))) ? known : read;
	}

	private String people(PlanForm form, String field, List<ReadName> names) {
		doubts(form, field, names.stream().filter(ReadName::unsure), ReadName::text, ReadName::doubt);
		return names.stream().map(ReadName::text).collect(Collectors.joining("\n"));
	}

	private PlanModuleForm module(PlanForm form, ReadModule read) {
		String path = "modules[" + form.getModules().size() + "].";
		Optional<IndicatorSet> set = this.catalogue.suiting(read.title());
		PlanModuleForm module = new PlanModuleForm();
		module.setNumber(read.number());
		module.setTitle(read.title());
		module.setShortTitle(set.map(IndicatorSet::shortTitle).orElseGet(() -> shortened(read.title())));
		module.setDescription(Objects.toString(read.description(), ""));
		module.setIndicators(set.map(IndicatorSet::key).orElse(""));
		module.setLeads(units(form, path + "leads", read.leads()));
		module.setCooperating(units(form, path + "cooperating", read.cooperating()));
		if (read.unsure()) {
			doubt(form, path + "title", read.doubt());
		}
		if (set.isEmpty()) {
			doubt(form, path + "shortTitle", "簡稱由名稱縮寫而成；這一模塊沒有現成的指標，確認後可在「指標」中添加");
		}
		return module;
	}

	private static String shortened(String title) {
		String bare = title.replaceAll("[“”\"「」《》:：\\s]", "").replaceAll("(主題)?活[動动]$", "");
		int length = Math.min(LONGEST_SHORT_TITLE, bare.codePointCount(0, bare.length()));
		return bare.substring(0, bare.offsetByCodePoints(0, length));
	}

	private String units(PlanForm form, String field, List<ReadDepartment> read) {
		doubts(form, field, read.stream().filter(ReadDepartment::unsure), ReadDepartment::name, ReadDepartment::doubt);
		List<String> names = new ArrayList<>();
		for (ReadDepartment department : read) {
			names.add(department.allColleges() ? PlanDraft.ALL_COLLEGES
					: this.departments.called(department.name()).map(Department::getName).orElse(department.name()));
		}
		return String.join("、", names);
	}

	private static <T> void doubts(PlanForm form, String field, Stream<T> unsure, Function<T, String> name,
			Function<T, String> reason) {
		Map<String, String> names = unsure.collect(Collectors.toMap(reason, (read) -> "「" + name.apply(read) + "」",
				(first, next) -> first + next, LinkedHashMap::new));
		names.forEach((why, who) -> doubt(form, field, who + "：" + why));
	}

	private static void doubt(PlanForm form, String field, String reason) {
		form.getDoubts().add(PlanForm.Doubt.of(field, reason));
	}

}
