package cn.activityweek.programme;

import cn.activityweek.core.BaseEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A row of block B of 附件2. Indicators are data: each module owns its set, and next year's
 * may differ.
 */
@Entity
public class Indicator extends BaseEntity {

	private Long editionId;

	private Long moduleId;

	private String section;

	private int position;

	private String code;

	private String name;

	private String unit;

	@Enumerated(EnumType.STRING)
	private Aggregation aggregation;

	@Enumerated(EnumType.STRING)
	private IndicatorSource source;

	protected Indicator() {
	}

	Indicator(Long editionId, Long moduleId, String section, int position, String code) {
		this.editionId = editionId;
		this.moduleId = moduleId;
		this.section = section;
		this.position = position;
		this.code = code;
	}

	void place(int newPosition) {
		this.position = newPosition;
	}

	void file(String newSection) {
		this.section = newSection;
	}

	void define(String newName, String newUnit, Aggregation newAggregation, IndicatorSource newSource) {
		this.name = newName;
		this.unit = newUnit;
		this.aggregation = newAggregation;
		this.source = newSource;
	}

	/**
	 * Whether staff type it per activity.
	 * @return false where it is made from records
	 */
	public boolean isTyped() {
		return this.aggregation != Aggregation.DERIVED;
	}

	public Long getEditionId() {
		return this.editionId;
	}

	/**
	 * The module that owns it.
	 * @return the module's id, or null for the rows on the whole week
	 */
	public Long getModuleId() {
		return this.moduleId;
	}

	/**
	 * 區分, the heading under which block B prints it.
	 * @return for example 三 進社區、進廣場
	 */
	public String getSection() {
		return this.section;
	}

	public int getPosition() {
		return this.position;
	}

	public String getCode() {
		return this.code;
	}

	public String getName() {
		return this.name;
	}

	public String getUnit() {
		return this.unit;
	}

	public Aggregation getAggregation() {
		return this.aggregation;
	}

	public IndicatorSource getSource() {
		return this.source;
	}

}
