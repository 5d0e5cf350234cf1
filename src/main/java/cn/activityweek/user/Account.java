package cn.activityweek.user;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import cn.activityweek.core.BaseEntity;
import cn.activityweek.core.RefusedException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;

/**
 * A person who signs in. Accounts are disabled, never deleted: the records name them.
 */
@Entity
class Account extends BaseEntity {

	private String username;

	private String displayName;

	private String passwordHash;

	private boolean enabled = true;

	private Instant createdAt;

	@ElementCollection
	@CollectionTable(name = "appointment", joinColumns = @JoinColumn(name = "account_id"))
	private Set<Appointment> appointments = new LinkedHashSet<>();

	protected Account() {
	}

	Account(String username, String displayName, Instant createdAt) {
		this.username = username;
		this.displayName = displayName;
		this.createdAt = createdAt;
	}

	void rename(String newDisplayName) {
		this.displayName = newDisplayName;
	}

	void appoint(Set<Appointment> newAppointments) {
		this.appointments.retainAll(newAppointments);
		this.appointments.addAll(newAppointments);
	}

	void setPasswordHash(String passwordHash) {
		if (!this.enabled) {
			throw new RefusedException("這個賬號已經停用");
		}
		this.passwordHash = passwordHash;
	}

	void disable() {
		this.enabled = false;
	}

	void enable() {
		this.enabled = true;
	}

	boolean holds(Role role) {
		return this.appointments.stream().anyMatch((appointment) -> appointment.role() == role);
	}

	public String getUsername() {
		return this.username;
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public String getPasswordHash() {
		return this.passwordHash;
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	public Instant getCreatedAt() {
		return this.createdAt;
	}

	public Set<Appointment> getAppointments() {
		return this.appointments;
	}

}
