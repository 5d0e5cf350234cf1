package cn.activityweek.activity;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * An activity as typed. Five fields are needed to plan, two more (students, teachers)
 * when it has been held; everything else is optional (annex2.md rule 8).
 */
class ActivityForm {

	private String requestKey;

	/** Without it a form is stale. */
	private int version = -1;

	@NotNull
	private Long moduleId;

	@NotNull
	private Long departmentId;

	@NotBlank
	@PlainText(max = 100, oneLine = true)
	private String title;

	@NotNull
	private LocalDateTime startsAt;

	private LocalDateTime endsAt;

	@NotBlank
	@PlainText(max = 100, oneLine = true)
	private String place;

	@NotNull
	private Long organiserId;

	/** Null lets the rule decide (see {@link ActivityLog}). */
	private Long countedForId;

	private Set<Long> cooperatingIds = new LinkedHashSet<>();

	@PlainText(max = 500, oneLine = true)
	private String partners = "";

	@PlainText(max = 40, oneLine = true)
	private String contactName = "";

	@PlainText(max = 40, oneLine = true)
	private String contactTelephone = "";

	@NotNull
	private ActivityState state = ActivityState.PLANNED;

	@Min(0)
	@Max(1_000_000)
	private Integer expected;

	private boolean countsUnclear;

	@Valid
	private CountsForm counts = new CountsForm();

	@Valid
	private ExtentForm extent = new ExtentForm();

	@PlainText(max = 5000)
	private String enterpriseNames = "";

	private Map<String, String> indicators = new LinkedHashMap<>();

	@Valid
	private ConductForm conduct = new ConductForm();

	private boolean lawPublicity;

	private boolean publicEvent;

	@PlainText(max = 2000)
	private String remarks = "";

	static ActivityForm of(Activity activity, Map<String, String> indicators) {
		ActivityForm form = new ActivityForm();
		form.version = activity.getVersion();
		form.moduleId = activity.getModuleId();
		form.departmentId = activity.getDepartmentId();
		form.title = activity.getDescription().title();
		form.startsAt = CollegeTime.local(activity.getOccasion().startsAt());
		form.endsAt = (activity.getOccasion().endsAt() != null) ? CollegeTime.local(activity.getOccasion().endsAt())
				: null;
		form.place = activity.getOccasion().place();
		form.organiserId = activity.getOrganiserId();
		form.countedForId = activity.getCountedForId();
		form.cooperatingIds = new LinkedHashSet<>(activity.getCooperatingIds());
		form.partners = activity.getDescription().partners();
		form.contactName = activity.getDescription().contactName();
		form.contactTelephone = activity.getDescription().contactTelephone();
		form.state = activity.getState();
		form.expected = activity.getExpected();
		form.countsUnclear = activity.isCountsUnclear();
		form.counts = CountsForm.of(activity.getHeadCounts());
		form.extent = ExtentForm.of(activity.getExtent());
		form.enterpriseNames = activity.getEnterpriseNames()
			.stream()
			.map(Enterprise::name)
			.collect(Collectors.joining("\n"));
		form.indicators = indicators;
		form.conduct = ConductForm.of(activity);
		form.lawPublicity = activity.isLawPublicity();
		form.publicEvent = activity.isPublicEvent();
		form.remarks = activity.getDescription().remarks();
		return form;
	}

	Description toDescription() {
		return new Description(this.title.strip(), orEmpty(this.partners), orEmpty(this.contactName),
				orEmpty(this.contactTelephone), orEmpty(this.remarks));
	}

	Occasion toOccasion() {
		return new Occasion(CollegeTime.instant(this.startsAt),
				(this.endsAt != null) ? CollegeTime.instant(this.endsAt) : null, this.place.strip());
	}

	/**
	 * The enterprises' names, one a line or separated by 、 or ；.
	 * @return without blanks and doubles
	 */
	List<String> enterprises() {
		return orEmpty(this.enterpriseNames).lines()
			.flatMap((line) -> List.of(line.split("[、；;]")).stream())
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
	}

	private static String orEmpty(String text) {
		return (text != null) ? text.strip() : "";
	}

	public String getRequestKey() {
		return this.requestKey;
	}

	public void setRequestKey(String requestKey) {
		this.requestKey = requestKey;
	}

	public int getVersion() {
		return this.version;
	}

	public void setVersion(int version) {
		this.version = version;
	}

	public Long getModuleId() {
		return this.moduleId;
	}

	public void setModuleId(Long moduleId) {
		this.moduleId = moduleId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public void setDepartmentId(Long departmentId) {
		this.departmentId = departmentId;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public LocalDateTime getStartsAt() {
		return this.startsAt;
	}

	public void setStartsAt(LocalDateTime startsAt) {
		this.startsAt = startsAt;
	}

	public LocalDateTime getEndsAt() {
		return this.endsAt;
	}

	public void setEndsAt(LocalDateTime endsAt) {
		this.endsAt = endsAt;
	}

	public String getPlace() {
		return this.place;
	}

	public void setPlace(String place) {
		this.place = place;
	}

	public Long getOrganiserId() {
		return this.organiserId;
	}

	public void setOrganiserId(Long organiserId) {
		this.organiserId = organiserId;
	}

	public Long getCountedForId() {
		return this.countedForId;
	}

	public void setCountedForId(Long countedForId) {
		this.countedForId = countedForId;
	}

	public Set<Long> getCooperatingIds() {
		return this.cooperatingIds;
	}

	public void setCooperatingIds(Set<Long> cooperatingIds) {
		this.cooperatingIds = cooperatingIds;
	}

	public String getPartners() {
		return this.partners;
	}

	public void setPartners(String partners) {
		this.partners = partners;
	}

	public String getContactName() {
		return this.contactName;
	}

	public void setContactName(String contactName) {
		this.contactName = contactName;
	}

	public String getContactTelephone() {
		return this.contactTelephone;
	}

	public void setContactTelephone(String contactTelephone) {
		this.contactTelephone = contactTelephone;
	}

	public ActivityState getState() {
		return this.state;
	}

	public void setState(ActivityState state) {
		this.state = state;
	}

	public Integer getExpected() {
		return this.expected;
	}

	public void setExpected(Integer expected) {
		this.expected = expected;
	}

	public boolean isCountsUnclear() {
		return this.countsUnclear;
	}

	public void setCountsUnclear(boolean countsUnclear) {
		this.countsUnclear = countsUnclear;
	}

	public CountsForm getCounts() {
		return this.counts;
	}

	public void setCounts(CountsForm counts) {
		this.counts = counts;
	}

	public ExtentForm getExtent() {
		return this.extent;
	}

	public void setExtent(ExtentForm extent) {
		this.extent = extent;
	}

	public String getEnterpriseNames() {
		return this.enterpriseNames;
	}

	public void setEnterpriseNames(String enterpriseNames) {
		this.enterpriseNames = enterpriseNames;
	}

	public Map<String, String> getIndicators() {
		return this.indicators;
	}

	public void setIndicators(Map<String, String> indicators) {
		this.indicators = indicators;
	}

	public ConductForm getConduct() {
		return this.conduct;
	}

	public void setConduct(ConductForm conduct) {
		this.conduct = conduct;
	}

	public boolean isLawPublicity() {
		return this.lawPublicity;
	}

	public void setLawPublicity(boolean lawPublicity) {
		this.lawPublicity = lawPublicity;
	}

	public boolean isPublicEvent() {
		return this.publicEvent;
	}

	public void setPublicEvent(boolean publicEvent) {
		this.publicEvent = publicEvent;
	}

	public String getRemarks() {
		return this.remarks;
	}

	public void setRemarks(String remarks) {
		this.remarks = remarks;
	}

}
