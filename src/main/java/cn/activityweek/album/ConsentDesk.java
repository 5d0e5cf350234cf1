package cn.activityweek.album;

import java.time.Clock;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.StaleFormException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on record whether minors may be seen, and that their school agreed.
 */
@Component
class ConsentDesk {

	private final AlbumRepository albums;

	private final MinorsRule minorsRule;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConsentDesk(AlbumRepository albums, MinorsRule minorsRule, ApplicationEventPublisher events, Clock clock) {
		this.albums = albums;
		this.minorsRule = minorsRule;
		this.events = events;
		this.clock = clock;
	}

	@Transactional
	void sayMinors(Activity activity, boolean minors, Actor actor) {
		Album album = this.albums.locked(activity.getId());
		boolean preset = this.minorsRule.preset(activity);
		if (album.says(minors, preset)) {
			return;
		}
		album.sayMinors(minors, preset);
		this.albums.save(album);
		record(activity, minors ? "標記有未成年人" : "標記沒有未成年人", "", actor);
	}

	/**
	 * Puts an agreement on record, in the place of an earlier one. The same sent twice is
	 * no conflict.
	 * @param activity the activity
	 * @param form school, who, when and the scanned agreement
	 * @param actor who
	 * @throws StaleFormException if another one has been recorded since the form was made
	 */
	@Transactional
	void consent(Activity activity, ConsentForm form, Actor actor) {
		Album album = this.albums.locked(activity.getId());
		ConsentForm stored = ConsentForm.of(album.getConsent());
		if (stored.saysTheSameAs(form)) {
			return;
		}
		StaleFormException.requireSame(stored.getVersion(), form.getVersion());
		album.consent(new Consent(form.getSchool(), form.getGivenBy(), form.getGivenOn(), form.getScanId(),
				actor.accountId(), this.clock.instant()));
		this.albums.save(album);
		record(activity, "登記到訪學校同意", form.getSchool() + "，" + form.getGivenBy() + "，" + form.getGivenOn(), actor);
	}

	/**
	 * Takes the agreement back.
	 * @param activity the activity
	 * @param actor who
	 * @return false if there is none, or not any more
	 */
	@Transactional
	boolean withdraw(Activity activity, Actor actor) {
		Album album = this.albums.locked(activity.getId());
		if (album.getConsent() == null) {
			return false;
		}
		String school = album.getConsent().school();
		album.withdrawConsent();
		this.albums.save(album);
		record(activity, "撤回到訪學校同意", school, actor);
		return true;
	}

	private void record(Activity activity, String action, String detail, Actor actor) {
		this.events.publishEvent(new AuditableEvent(actor, action, "activity", activity.getId(), detail));
	}

}
