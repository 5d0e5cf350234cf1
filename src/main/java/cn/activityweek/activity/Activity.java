package cn.activityweek.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

/**
 * The one record of an activity: what is typed here feeds the statistics, the schedule
 * and everything else. It belongs to the department that logged it.
 */
@Entity
public class Activity extends BaseEntity {

	private Long editionId;

	private Long moduleId;

	private int number;

	private UUID requestKey;

	@Embedded
	private Description description;

	@Enumerated(EnumType.STRING)
	private ActivityState state = ActivityState.PLANNED;

	@Embedded
	private Occasion occasion;

	private Instant overAt;

	private String placeMatch;

	private Long departmentId;

	private Long organiserId;

	private Long countedForId;

	@ElementCollection
	@CollectionTable(name = "activity_cooperation", joinColumns = @JoinColumn(name = "activity_id"))
	@Column(name = "department_id")
	private Set<Long> cooperatingIds = new LinkedHashSet<>();

	private Integer expected;

	@Embedded
	private Extent extent = Extent.ONE_SESSION;

	@Embedded
	private HeadCounts headCounts = HeadCounts.UNKNOWN;

	private boolean countsUnclear;

	@ElementCollection
	@CollectionTable(name = "activity_enterprise", joinColumns = @JoinColumn(name = "activity_id"))
	@OrderColumn(name = "position")
	private List<Enterprise> enterpriseNames = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "indicator_value", joinColumns = @JoinColumn(name = "activity_id"))
	@MapKeyColumn(name = "indicator_id")
	@Column(name = "amount")
	private Map<Long, Long> indicatorValues = new HashMap<>();

	@Embedded
	private Conduct conduct = Conduct.NOTHING_SAID;

	@OneToMany(mappedBy = "activity", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<SupportRequest> supports = new ArrayList<>();

	private Long duplicateOfId;

	private Long duplicateMarkedBy;

	private Instant duplicateMarkedAt;

	private boolean lawPublicity;

	private boolean publicEvent;

	private String searchText;

	private Long createdBy;

	private Instant createdAt;

	private Long updatedBy;

	private Instant updatedAt;

	private Instant deletedAt;

	private Long deletedBy;

	protected Activity() {
	}

	Activity(Long editionId, Long moduleId, Long departmentId, int number, UUID requestKey) {
		this.editionId = editionId;
		this.moduleId = moduleId;
		this.departmentId = departmentId;
		this.organiserId = departmentId;
		this.countedForId = departmentId;
		this.number = number;
		this.requestKey = requestKey;
	}

	void describe(Description newDescription, Occasion newOccasion) {
		if (newOccasion.endsAt() != null && newOccasion.endsAt().isBefore(newOccasion.startsAt())) {
			throw new RefusedException("結束時間早於開始時間");
		}
		if (this.occasion != null && !newOccasion.equals(this.occasion)) {
			String before = CollegeTime.period(this.occasion.startsAt(), this.occasion.endsAt());
			this.supports.forEach((request) -> request.reopen("時間或地點改了，原來是 " + before + " " + this.occasion.place()));
		}
		this.description = newDescription;
		this.occasion = newOccasion;
		this.overAt = newOccasion.overAt();
		this.placeMatch = ChineseScript.fold(newOccasion.place());
		this.searchText = ChineseScript.fold(newDescription.title()) + " " + this.placeMatch + " "
				+ ChineseScript.fold(newDescription.partners()) + " " + ChineseScript.fold(newDescription.remarks());
	}

	void moveTo(Long newModuleId) {
		this.moduleId = newModuleId;
	}

	void organise(Long newOrganiserId, Set<Long> newCooperatingIds) {
		this.organiserId = newOrganiserId;
		this.cooperatingIds.retainAll(newCooperatingIds);
		this.cooperatingIds.addAll(newCooperatingIds);
	}

	void countFor(Long leadDepartmentId) {
		this.countedForId = leadDepartmentId;
	}

	void measure(Integer newExpected, Extent newExtent, HeadCounts newCounts, boolean unclear) {
		this.expected = newExpected;
		this.extent = newExtent;
		this.headCounts = newCounts;
		this.countsUnclear = unclear && !newCounts.knowsOwnPeople();
	}

	void itemise(List<String> enterprises, Map<Long, Long> values) {
		List<Enterprise> named = enterprises.stream().map(Enterprise::named).toList();
		if (!named.equals(this.enterpriseNames)) {
			this.enterpriseNames.clear();
			this.enterpriseNames.addAll(named);
		}
		this.indicatorValues.keySet().retainAll(values.keySet());
		this.indicatorValues.putAll(values);
	}

	void conduct(Conduct newConduct, Map<Long, String> requests) {
		this.conduct = newConduct;
		this.supports.removeIf((request) -> !requests.containsKey(request.getDepartmentId()));
		requests.forEach((supportingId, need) -> this.supports.stream()
			.filter((request) -> request.getDepartmentId().equals(supportingId))
			.findFirst()
			.ifPresentOrElse((request) -> request.ask(need),
					() -> this.supports.add(new SupportRequest(this, supportingId, need))));
	}

	/**
	 * Takes over what the departments that took part have filled in; an unknown sum
	 * changes nothing.
	 * @param students their students (人次), null if unknown
	 * @param teachers their teachers (人次), null if unknown
	 */
	void countOwnPeople(Integer students, Integer teachers) {
		if (this.state != ActivityState.HELD) {
			throw new RefusedException("活動登記為已舉辦以後，才能填入人次");
		}
		this.headCounts = getHeadCounts().withOwnPeople(students, teachers);
		this.countsUnclear = this.countsUnclear && !this.headCounts.knowsOwnPeople();
	}

	/**
	 * Leaves counting to another record of the same event.
	 * @param original the record that counts
	 * @param accountId who decided
	 * @param now when
	 */
	void yieldTo(Activity original, Long accountId, Instant now) {
		if (original.equals(this) || !original.editionId.equals(this.editionId)) {
			throw new RefusedException("只能標為與同一年度的另一項活動重複");
		}
		if (isDeleted() || original.isDeleted()) {
			throw new RefusedException("已刪除的活動不用標為重複");
		}
		if (original.isDuplicate()) {
			throw new RefusedException("「" + original.description.title() + "」本身已標為重複、不計入，請選它所指的那一項");
		}
		this.duplicateOfId = original.getId();
		this.duplicateMarkedBy = accountId;
		this.duplicateMarkedAt = now;
	}

	void countAgain() {
		this.duplicateOfId = null;
		this.duplicateMarkedBy = null;
		this.duplicateMarkedAt = null;
	}

	void mark(boolean newLawPublicity, boolean newPublicEvent) {
		this.lawPublicity = newLawPublicity;
		this.publicEvent = newPublicEvent;
	}

	void withdrawFromPublic() {
		this.publicEvent = false;
	}

	/**
	 * Says what became of it.
	 * @param newState the state
	 * @param now the present time
	 * @throws RefusedException if it is said to have been held but hasn't begun, or
	 * without students and teachers, known or said to be unclear
	 */
	void become(ActivityState newState, Instant now) {
		if (newState == ActivityState.HELD) {
			if (this.occasion.startsAt().isAfter(now)) {
				throw new RefusedException("開始時間還沒有到，不能登記為已舉辦");
			}
			if (!this.countsUnclear && !getHeadCounts().knowsOwnPeople()) {
				throw new RefusedException("已舉辦的活動請填寫學生、教師人次，或選「暫不清楚」");
			}
		}
		this.state = newState;
	}

	void touch(Long accountId, Instant now) {
		if (this.createdAt == null) {
			this.createdBy = accountId;
			this.createdAt = now;
		}
		this.updatedBy = accountId;
		this.updatedAt = now;
	}

	void delete(Long accountId, Instant now) {
		if (isDeleted()) {
			throw new RefusedException("這個活動已經刪除");
		}
		this.deletedAt = now;
		this.deletedBy = accountId;
	}

	void restore() {
		this.deletedAt = null;
		this.deletedBy = null;
	}

	public boolean isDuplicate() {
		return this.duplicateOfId != null;
	}

	/**
	 * Whether it counts in the figures, as the view counted_activity says for the
	 * database.
	 * @return true if it was held and is neither deleted nor marked as a duplicate
	 */
	public boolean isCounted() {
		return this.state == ActivityState.HELD && !isDeleted() && !isDuplicate();
	}

	/**
	 * Whether a safety plan should be there and isn't; that is said, never refused.
	 * @param largeSize 大型活動人數 of the edition
	 * @return true off campus with students, or from that size on, as long as it isn't
	 * said to be done
	 */
	boolean lacksSafetyPlan(int largeSize) {
		boolean withStudents = !Integer.valueOf(0).equals(getHeadCounts().students());
		boolean large = this.expected != null && this.expected >= largeSize;
		return !this.conduct.safetyDone() && this.state != ActivityState.CANCELLED
				&& (large || (this.conduct.offCampus() && withStudents));
	}

	/** The supporting departments that have seen to what is asked. */
	Set<Long> confirmedSupport() {
		return this.supports.stream()
			.filter(SupportRequest::isConfirmed)
			.map(SupportRequest::getDepartmentId)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	public boolean isDeleted() {
		return this.deletedAt != null;
	}

	/**
	 * Whether the desk has to ask what became of it.
	 * @param now the present time
	 * @return true once it is over and neither held nor cancelled
	 */
	public boolean awaitsOutcome(Instant now) {
		return this.state.isAhead() && !now.isBefore(this.overAt);
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getModuleId() {
		return this.moduleId;
	}

	public int getNumber() {
		return this.number;
	}

	public Description getDescription() {
		return this.description;
	}

	public ActivityState getState() {
		return this.state;
	}

	public Occasion getOccasion() {
		return this.occasion;
	}

	public Instant getOverAt() {
		return this.overAt;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public Long getOrganiserId() {
		return this.organiserId;
	}

	public Long getCountedForId() {
		return this.countedForId;
	}

	public Set<Long> getCooperatingIds() {
		return this.cooperatingIds;
	}

	public Integer getExpected() {
		return this.expected;
	}

	public Extent getExtent() {
		return this.extent;
	}

	/**
	 * The head counts; Hibernate reads six nulls as no counts at all.
	 * @return never null
	 */
	public HeadCounts getHeadCounts() {
		return (this.headCounts != null) ? this.headCounts : HeadCounts.UNKNOWN;
	}

	public boolean isCountsUnclear() {
		return this.countsUnclear;
	}

	public List<Enterprise> getEnterpriseNames() {
		return this.enterpriseNames;
	}

	public Map<Long, Long> getIndicatorValues() {
		return this.indicatorValues;
	}

	Conduct getConduct() {
		return this.conduct;
	}

	List<SupportRequest> getSupports() {
		return this.supports;
	}

	public Long getDuplicateOfId() {
		return this.duplicateOfId;
	}

	Long getDuplicateMarkedBy() {
		return this.duplicateMarkedBy;
	}

	Instant getDuplicateMarkedAt() {
		return this.duplicateMarkedAt;
	}

	public boolean isLawPublicity() {
		return this.lawPublicity;
	}

	public boolean isPublicEvent() {
		return this.publicEvent;
	}

	public Long getCreatedBy() {
		return this.createdBy;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public Long getUpdatedBy() {
		return this.updatedBy;
	}

	public Instant getUpdatedAt() {
		return this.updatedAt;
	}

}
