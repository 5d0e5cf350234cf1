package cn.activityweek.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
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
