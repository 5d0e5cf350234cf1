package cn.activityweek.core;

import java.util.Objects;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.Hibernate;

/**
 * What every stored thing has: an identity that the database gives and a version by which
 * a stale edit is recognised.
 */
@MappedSuperclass
public abstract class BaseEntity {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	public Long getId() {
		return this.id;
	}

	public int getVersion() {
		return this.version;
	}

	@Override
	public final boolean equals(Object other) {
		if (this == other) {
			return true;
		}
		return other instanceof BaseEntity that && this.id != null && Objects.equals(this.id, that.getId())
				&& Hibernate.getClass(this) == Hibernate.getClass(other);
	}

	@Override
	public final int hashCode() {
		return Hibernate.getClass(this).hashCode();
	}

}
