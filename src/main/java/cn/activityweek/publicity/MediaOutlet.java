package cn.activityweek.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.ChineseScript;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A medium that reports, in one of its forms. Its names are known in either script and in
 * short.
 */
@Entity
class MediaOutlet extends BaseEntity {

	private String name;

	private String aliases;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> matchNames = new ArrayList<>();

	@Enumerated(EnumType.STRING)
	private OutletLevel level;

	@Enumerated(EnumType.STRING)
	private Medium medium;

	private boolean confirmed;

	private boolean active = true;

	protected MediaOutlet() {
	}

	MediaOutlet(String name, OutletLevel level, Medium medium, boolean confirmed) {
		this.confirmed = confirmed;
		describe(name, "", level, medium);
	}

	/**
	 * Says what it is.
	 * @param newName its name
	 * @param newAliases other names, a line each
	 * @param newLevel how far it reaches
	 * @param newMedium its kind
	 */
	final void describe(String newName, String newAliases, OutletLevel newLevel, Medium newMedium) {
		this.name = newName;
		this.aliases = newAliases;
		this.level = newLevel;
		this.medium = newMedium;
		this.matchNames = new ArrayList<>(Stream.concat(Stream.of(newName), newAliases.lines())
			.map(ChineseScript::fold)
			.filter((folded) -> !folded.isEmpty())
			.distinct()
			.toList());
	}

	void confirm() {
		this.confirmed = true;
	}

	void use(boolean newActive) {
		this.active = newActive;
	}

	public String getName() {
		return this.name;
	}

	public String getAliases() {
		return this.aliases;
	}

	List<String> getMatchNames() {
		return List.copyOf(this.matchNames);
	}

	public OutletLevel getLevel() {
		return this.level;
	}

	public Medium getMedium() {
		return this.medium;
	}

	public boolean isConfirmed() {
		return this.confirmed;
	}

	public boolean isActive() {
		return this.active;
	}

	/**
	 * The outlet in a line.
	 * @return for example 東營日報（市級 · 報紙）
	 */
	public String getLabel() {
		return "%s（%s · %s）".formatted(this.name, this.level.getLabel(), this.medium.getLabel());
	}

}
