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
		Album album = locked(activity);
		album.sayMinors(minors, this.minorsRule.preset(activity));
		this.albums.save(album);
		record(activity, minors ? "標記有未成年人" : "標記沒有未成年人", "", actor);
	}

	/**
	 * Puts an agreement on record, in the place of an earlier one.
	 * @param activity the activity
	 * @param form school, who and when
	 * @param fileId the scanned agreement; null keeps an earlier scan
	 * @param version of the album when the form was made
	 * @param actor who
	 */
	@Transactional
	void consent(Activity activity, ConsentForm form, Long fileId, int version, Actor actor) {
		Album album = locked(activity);
		StaleFormException.requireSame(album.getVersion(), version);
		Long scan = (fileId == null && album.getConsent() != null) ? album.getConsent().fileId() : fileId;
		album.consent(new Consent(form.getSchool(), form.getGivenBy(), form.getGivenOn(), scan, actor.accountId(),
				this.clock.instant()));
		this.albums.save(album);
		record(activity, "登記到訪學校同意", form.getSchool() + "，" + form.getGivenBy() + "，" + form.getGivenOn(), actor);
	}

	@Transactional
	void withdraw(Activity activity, Actor actor) {
		Album album = locked(activity);
		String school = (album.getConsent() != null) ? album.getConsent().school() : "";
		album.withdrawConsent();
		this.albums.save(album);
		record(activity, "撤回到訪學校同意", school, actor);
	}

	private Album locked(Activity activity) {
		this.albums.begin(activity.getId());
		return this.albums.findLocked(activity.getId()).orElseThrow();
	}

	private void record(Activity activity, String action, String detail, Actor actor) {
		this.events.publishEvent(new AuditableEvent(actor, action, "activity", activity.getId(), detail));
	}

}
