package cn.activityweek.album;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.activityweek.activity.Activity;
import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.media.StoredFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members do to the photos of an activity. Whoever changes their order waits for
 * whoever is at it.
 */
@Component
class AlbumDesk {

	static final String SUBJECT = "attachment";

	private final AttachmentRepository attachments;

	private final AlbumRepository albums;

	private final AlbumPolicy policy;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AlbumDesk(AttachmentRepository attachments, AlbumRepository albums, AlbumPolicy policy,
			ApplicationEventPublisher events, Clock clock) {
		this.attachments = attachments;
		this.albums = albums;
		this.policy = policy;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Adds a stored file to an activity, once.
	 * @param activity the activity
	 * @param file the file
	 * @param photographer who took it, may be empty
	 * @param actor who adds it
	 * @return what became of it
	 */
	@Transactional
	Added add(Activity activity, StoredFile file, String photographer, Actor actor) {
		lock(activity.getId());
		Optional<Attachment> present = this.attachments.findByActivityIdAndFileId(activity.getId(), file.getId());
		if (present.isPresent()) {
			return new Added(present.get(), true);
		}
		Attachment attachment = attach(activity, file, actor);
		attachment.credit(photographer);
		this.attachments.save(attachment);
		record(actor, "添加" + attachment.getKind().getLabel(), attachment,
				activity.getDescription().title() + "：" + file.getName());
		return new Added(attachment, false);
	}

	/**
	 * Takes what was sent by 照片收集碼.
	 * @param activity the activity
	 * @param item what was sent
	 * @param file its file
	 * @param actor who takes it
	 */
	@Transactional
	void take(Activity activity, InboxItem item, StoredFile file, Actor actor) {
		lock(activity.getId());
		if (this.attachments.findByActivityIdAndFileId(activity.getId(), file.getId()).isPresent()) {
			return;
		}
		Attachment attachment = attach(activity, file, actor);
		attachment.cameFrom(item.getSender(), item.getSentAt());
		this.attachments.save(attachment);
		record(actor, "採用收集的" + attachment.getKind().getLabel(), attachment,
				activity.getDescription().title() + "：" + file.getName());
	}

	private Attachment attach(Activity activity, StoredFile file, Actor actor) {
		Attachment attachment = new Attachment(activity.getId(), file.getId(), Kind.of(file.getType()),
				this.attachments.lastPosition(activity.getId()) + 1, actor.accountId(), this.clock.instant());
		attachment.addedFor(this.policy.addsFor(activity, actor));
		return attachment;
	}

	/**
	 * Says what a photo shows. The same sent twice is no conflict.
	 * @param activity the activity
	 * @param attachmentId the photo
	 * @param form what was typed
	 * @param actor who
	 * @throws StaleFormException if somebody else has changed it since the form was made
	 */
	@Transactional
	void describe(Activity activity, Long attachmentId, PhotoForm form, Actor actor) {
		lock(activity.getId());
		Attachment attachment = get(activity.getId(), attachmentId);
		this.policy.requireChange(activity, attachment, actor);
		Differences differences = Differences.between(PhotoForm.of(attachment).wording(), form.wording());
		if (differences.isEmpty()) {
			return;
		}
		StaleFormException.requireSame(attachment.getVersion(), form.getVersion());
		attachment.describe(form.getCaption(), form.getPhotographer(), form.isExcluded());
		this.attachments.saveAndFlush(attachment);
		record(actor, "修改圖說", attachment, differences.describe());
	}

	/**
	 * Moves a photo among the others. Pictures move among pictures, as the page shows and
	 * the bundle numbers them; documents stay after them.
	 * @param activityId the activity
	 * @param attachmentId the photo
	 * @param target from the present place to the new one
	 * @param actor who
	 */
	@Transactional
	void move(Long activityId, Long attachmentId, Target target, Actor actor) {
		lock(activityId);
		Attachment moved = get(activityId, attachmentId);
		boolean document = moved.getKind() == Kind.DOCUMENT;
		Map<Boolean, List<Attachment>> parts = this.attachments.findByActivityIdOrderByPositionAscIdAsc(activityId)
			.stream()
			.collect(Collectors.partitioningBy((each) -> each.getKind() == Kind.DOCUMENT));
		List<Attachment> order = new ArrayList<>(parts.get(document));
		int from = order.indexOf(moved);
		int to = Math.max(0, Math.min(order.size() - 1, target.from(from)));
		order.remove(from);
		order.add(to, moved);
		place(document ? parts.get(false) : order, document ? order : parts.get(true));
		if (from != to) {
			record(actor, "調整順序", moved, (from + 1) + " → " + (to + 1));
		}
	}

	private void place(List<Attachment> pictures, List<Attachment> documents) {
		List<Attachment> all = new ArrayList<>(pictures);
		all.addAll(documents);
		for (int i = 0; i < all.size(); i++) {
			all.get(i).place(i + 1);
		}
		this.attachments.saveAll(all);
	}

	@Transactional
	void makeCover(Long activityId, Long attachmentId, Actor actor) {
		lock(activityId);
		Attachment chosen = get(activityId, attachmentId);
		for (Attachment other : this.attachments.findByActivityIdOrderByPositionAscIdAsc(activityId)) {
			if (other.isCover() && !other.equals(chosen)) {
				other.ceaseToBeCover();
				this.attachments.saveAndFlush(other);
			}
		}
		chosen.becomeCover();
		this.attachments.save(chosen);
		record(actor, "設為封面", chosen, chosen.getCaption());
	}

	/** Its file goes a day later, unless something else refers to it. */
	@Transactional
	void remove(Activity activity, Long attachmentId, String name, Actor actor) {
		lock(activity.getId());
		Attachment attachment = get(activity.getId(), attachmentId);
		this.policy.requireChange(activity, attachment, actor);
		this.attachments.delete(attachment);
		record(actor, "移除" + attachment.getKind().getLabel(), attachment,
				activity.getDescription().title() + "：" + name);
	}

	private void lock(Long activityId) {
		this.albums.locked(activityId);
	}

	private Attachment get(Long activityId, Long attachmentId) {
		return this.attachments.findByIdAndActivityId(attachmentId, activityId).orElseThrow(Galleries::notFound);
	}

	private void record(Actor actor, String action, Attachment attachment, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, attachment.getId(), detail));
	}

	/**
	 * What became of a file.
	 *
	 * @param attachment where it is now
	 * @param already whether the activity had it before
	 */
	record Added(Attachment attachment, boolean already) {

	}

	/**
	 * Where a photo is to go.
	 *
	 * @param steps places to go on, negative towards the first
	 * @param place the place to go to, from 0; used where it isn't negative
	 */
	record Target(int steps, int place) {

		private static final Map<String, Target> NAMED = Map.of("up", new Target(-1, -1), "down", new Target(1, -1),
				"first", new Target(0, 0));

		/**
		 * Reads the word of a form.
		 * @param text up, down, first, or a place from 1
		 * @return the target; staying where the word means nothing
		 */
		static Target of(String text) {
			if (text.matches("[1-9][0-9]{0,5}")) {
				return new Target(0, Integer.parseInt(text) - 1);
			}
			return NAMED.getOrDefault(text, new Target(0, -1));
		}

		int from(int present) {
			return (this.place >= 0) ? this.place : present + this.steps;
		}

	}

}
