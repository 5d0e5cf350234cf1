package cn.activityweek.album;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 照片收集碼 and the inbox behind it: opened and closed, filled by anybody, emptied by
 * members.
 */
@Component
class InboxDesk {

	/** How long what was dismissed can still be taken. */
	static final Duration KEPT = Duration.ofDays(7);

	private final CollectionCodeRepository codes;

	private final InboxItemRepository items;

	private final AttachmentRepository attachments;

	private final AlbumDesk album;

	private final MediaStore media;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InboxDesk(CollectionCodeRepository codes, InboxItemRepository items, AttachmentRepository attachments,
			AlbumDesk album, MediaStore media, ApplicationEventPublisher events, Clock clock) {
		this.codes = codes;
		this.items = items;
		this.attachments = attachments;
		this.album = album;
		this.media = media;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a code; one that was open is closed, so that its print is worth nothing.
	 * @param activity the activity
	 * @param days for how many days
	 * @param actor who
	 */
	@Transactional
	void open(Activity activity, int days, Actor actor) {
		Instant now = this.clock.instant();
		this.codes.findByActivityIdAndClosedAtIsNull(activity.getId()).ifPresent((present) -> {
			present.close(now);
			this.codes.saveAndFlush(present);
		});
		CollectionCode code = this.codes
			.save(new CollectionCode(activity.getId(), actor.accountId(), now, now.plus(Duration.ofDays(days))));
		record(activity, "開啟照片收集碼", "至 " + CollegeTime.format(code.getOpenUntil()), actor);
	}

	@Transactional
	void close(Activity activity, Actor actor) {
		CollectionCode code = this.codes.findByActivityIdAndClosedAtIsNull(activity.getId())
			.orElseThrow(() -> new RefusedException("收集碼已經關閉"));
		code.close(this.clock.instant());
		this.codes.save(code);
		record(activity, "關閉照片收集碼", "", actor);
	}

	/** The code that is not closed; its time may be over. */
	Optional<CollectionCode> code(Long activityId) {
		return this.codes.findByActivityIdAndClosedAtIsNull(activityId);
	}

	Optional<CollectionCode> open(String code) {
		return this.codes.findByCode(code).filter(this::isOpen);
	}

	boolean isOpen(CollectionCode code) {
		return code.isOpen(this.clock.instant());
	}

	/**
	 * Puts a stored file into the inbox, once.
	 * @param code by which it came
	 * @param file the file
	 * @param sender as the sender calls himself, may be empty
	 * @return false if it was there already
	 */
	@Transactional
	boolean receive(CollectionCode code, StoredFile file, String sender) {
		boolean present = this.items.findByActivityIdAndFileId(code.getActivityId(), file.getId()).isPresent()
				|| this.attachments.findByActivityIdAndFileId(code.getActivityId(), file.getId()).isPresent();
		if (!present) {
			this.items
				.saveAndFlush(new InboxItem(code, file.getId(), Kind.of(file.getType()), sender, this.clock.instant()));
		}
		return !present;
	}

	List<InboxItem> waiting(Long activityId) {
		return this.items.findByActivityIdAndDismissedAtIsNullOrderByIdAsc(activityId);
	}

	List<InboxItem> dismissed(Long activityId) {
		return this.items.findByActivityIdAndDismissedAtIsNotNullOrderByIdAsc(activityId);
	}

	InboxItem item(Long activityId, Long itemId) {
		return this.items.findByIdAndActivityId(itemId, activityId)
			.orElseThrow(() -> new NotFoundException("收件箱中沒有這一件，可能已經有人處理"));
	}

	/**
	 * Takes what was sent into the album.
	 * @param activity the activity
	 * @param chosen the items; what somebody else has dealt with is passed over
	 * @param actor who
	 * @return how many were taken
	 */
	@Transactional
	int take(Activity activity, Collection<InboxItem> chosen, Actor actor) {
		int taken = 0;
		for (InboxItem item : chosen) {
			InboxItem present = this.items.findByIdAndActivityId(item.getId(), activity.getId()).orElse(null);
			if (present != null) {
				this.album.take(activity, present, this.media.get(present.getFileId()), actor);
				this.items.delete(present);
				taken++;
			}
		}
		return taken;
	}

	@Transactional
	void dismiss(Activity activity, Long itemId, Actor actor) {
		InboxItem item = item(activity.getId(), itemId);
		item.dismiss(actor.accountId(), this.clock.instant());
		this.items.save(item);
		record(activity, "不採用收到的" + item.getKind().getLabel(), item.getSender(), actor);
	}

	/** The file itself goes with the next sweep of the store. */
	@Scheduled(initialDelay = 10 * 60 * 1000, fixedDelay = 60 * 60 * 1000)
	@Transactional
	public void forgetDismissed() {
		this.items.deleteDismissedBefore(this.clock.instant().minus(KEPT));
	}

	private void record(Activity activity, String action, String detail, Actor actor) {
		this.events.publishEvent(new AuditableEvent(actor, action, "activity", activity.getId(), detail));
	}

}
