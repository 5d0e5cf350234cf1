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
import cn.activityweek.core.ReadableCode;
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

	private final AlbumRepository albums;

	private final AlbumDesk album;

	private final MediaStore media;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	InboxDesk(CollectionCodeRepository codes, InboxItemRepository items, AttachmentRepository attachments,
			AlbumRepository albums, AlbumDesk album, MediaStore media, ApplicationEventPublisher events, Clock clock) {
		this.albums = albums;
		this.codes = codes;
		this.items = items;
		this.attachments = attachments;
		this.album = album;
		this.media = media;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens a code. One that is open stays, and so does what has been printed, unless it
	 * is the very one to be replaced.
	 * @param activity the activity
	 * @param days for how many days
	 * @param replaced the code to close, empty for none
	 * @param actor who
	 * @return false if one is open already
	 */
	@Transactional
	boolean open(Activity activity, int days, String replaced, Actor actor) {
		this.albums.locked(activity.getId());
		Instant now = this.clock.instant();
		CollectionCode present = this.codes.findByActivityIdAndClosedAtIsNull(activity.getId()).orElse(null);
		if (present != null) {
			if (present.isOpen(now) && !present.getCode().equals(replaced)) {
				return false;
			}
			present.close(now);
			this.codes.saveAndFlush(present);
		}
		CollectionCode code = this.codes
			.save(new CollectionCode(activity.getId(), actor.accountId(), now, now.plus(Duration.ofDays(days))));
		record(activity, "開啟照片收集碼", "至 " + CollegeTime.format(code.getOpenUntil()), actor);
		return true;
	}

	/**
	 * Closes the code.
	 * @param activity the activity
	 * @param actor who
	 * @return false if none is open
	 */
	@Transactional
	boolean close(Activity activity, Actor actor) {
		this.albums.locked(activity.getId());
		CollectionCode code = this.codes.findByActivityIdAndClosedAtIsNull(activity.getId()).orElse(null);
		if (code == null) {
			return false;
		}
		code.close(this.clock.instant());
		this.codes.save(code);
		record(activity, "關閉照片收集碼", "", actor);
		return true;
	}

	/** The code that is not closed; its time may be over. */
	Optional<CollectionCode> code(Long activityId) {
		return this.codes.findByActivityIdAndClosedAtIsNull(activityId);
	}

	Optional<CollectionCode> open(String code) {
		return this.codes.findByCode(ReadableCode.fold(code)).filter(this::isOpen);
	}

	boolean isOpen(CollectionCode code) {
		return code.isOpen(this.clock.instant());
	}

	/**
	 * Puts a stored file into the inbox, once; of two who send the same at the same
	 * moment the second waits and then finds it there.
	 * @param code by which it came
	 * @param file the file
	 * @param sender as the sender calls himself, may be empty
	 * @return false if it was there already
	 */
	@Transactional
	boolean receive(CollectionCode code, StoredFile file, String sender) {
		this.albums.locked(code.getActivityId());
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
	 * @param chosen ids of the items, what somebody else has dealt with is passed over;
	 * null for all that wait
	 * @param actor who
	 * @return how many were taken
	 */
	@Transactional
	int take(Activity activity, Collection<Long> chosen, Actor actor) {
		this.albums.locked(activity.getId());
		List<InboxItem> present = (chosen == null) ? waiting(activity.getId())
				: this.items.findByIdInAndActivityIdOrderByIdAsc(chosen, activity.getId());
		for (InboxItem item : present) {
			this.album.take(activity, item, this.media.get(item.getFileId()), actor);
			this.items.delete(item);
		}
		return present.size();
	}

	/**
	 * Dismisses what was sent.
	 * @param activity the activity
	 * @param itemId the item
	 * @param actor who
	 * @return false if it was taken or dismissed before
	 */
	@Transactional
	boolean dismiss(Activity activity, Long itemId, Actor actor) {
		this.albums.locked(activity.getId());
		InboxItem item = this.items.findByIdAndActivityId(itemId, activity.getId()).orElse(null);
		if (item == null || item.isDismissed()) {
			return false;
		}
		item.dismiss(actor.accountId(), this.clock.instant());
		this.items.save(item);
		record(activity, "不採用收到的" + item.getKind().getLabel(), item.getSender(), actor);
		return true;
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
