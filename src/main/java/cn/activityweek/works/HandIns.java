package cn.activityweek.works;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.ReadableCode;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Right;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.SenderGate;
import cn.activityweek.media.SenderUploads;
import cn.activityweek.media.StoredFile;
import cn.activityweek.organisation.DepartmentListing;
import cn.activityweek.organisation.Departments;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What anybody may do who has an open 美拍收集碼: hand a work in. 宣傳統戰部 does the same for
 * those who bring theirs on paper or a stick, also after the time.
 */
@Component
@EnableConfigurationProperties(WorkProperties.class)
class HandIns {

	static final String SUBJECT = "work";

	private static final String FULL = "這個收集碼收到的已經到了上限，請告訴宣傳統戰部";

	private final WorkCodeRepository codes;

	private final WorkRepository works;

	private final Editions editions;

	private final Departments departments;

	private final SenderUploads uploads;

	private final WorkProperties properties;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	HandIns(WorkCodeRepository codes, WorkRepository works, Editions editions, Departments departments,
			SenderUploads uploads, WorkProperties properties, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.codes = codes;
		this.works = works;
		this.editions = editions;
		this.departments = departments;
		this.uploads = uploads;
		this.properties = properties;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * A code of the current year, open or not.
	 * @param code as the address has it
	 * @return the code
	 * @throws NotFoundException if there is none such
	 */
	WorkCode known(String code) {
		return current(code).orElseThrow(() -> new NotFoundException("沒有這個美拍收集碼"));
	}

	private Optional<WorkCode> current(String code) {
		return this.codes.findByCode(ReadableCode.fold(code))
			.filter((found) -> this.editions.get(found.getEditionId()).isCurrent());
	}

	/**
	 * A code of which the page is shown to the person. Unknown, closed and over look
	 * alike.
	 * @param code as the address has it
	 * @param actor who, null for who isn't signed in
	 * @return empty if there is none such
	 */
	Optional<WorkCode> open(String code, Actor actor) {
		return current(code).filter((found) -> runsColumn(actor) || found.isOpen(this.clock.instant()));
	}

	/** Whether what was begun in time is still taken. */
	boolean takes(WorkCode code, Actor actor) {
		return runsColumn(actor) || code.takes(this.clock.instant());
	}

	static boolean runsColumn(Actor actor) {
		return actor != null && actor.may(Right.RUN_COLUMN);
	}

	/**
	 * The offices among which staff say which is theirs.
	 * @param code the code
	 * @return id to name, empty where the code says the college already
	 */
	Map<Long, String> offices(WorkCode code) {
		Map<Long, String> offices = new LinkedHashMap<>();
		if (code.isStaff()) {
			for (DepartmentListing listing : this.departments.roster(code.getEditionId())) {
				if (!listing.getDepartment().isCollege()) {
					offices.put(listing.getDepartmentId(), listing.getName());
				}
			}
		}
		return offices;
	}

	SenderUploads.Sender sender(WorkCode code, String visitor, String address) {
		SenderGate gate = new SenderGate("work_code", code.getId(), this.properties.codeFiles(),
				this.properties.codeSize(), this.properties.addressFiles(), this.properties.addressSize(), FULL);
		return new SenderUploads.Sender(gate, "work:" + code.getCode() + ":" + visitor, code.getDepartmentId(),
				Purpose.WORK, address);
	}

	/**
	 * The complete file of an upload, looked at.
	 * @param sender who sent it
	 * @param upload the upload
	 * @return the file
	 * @throws RefusedException if it is no photograph or video
	 */
	StoredFile file(SenderUploads.Sender sender, UUID upload) {
		StoredFile file = this.uploads.finish(sender, upload).file();
		WorkKind.of(file.getType());
		return file;
	}

	/**
	 * Hands a work in; the same form sent again gives the same work.
	 * @param code by which code
	 * @param form what was typed, checked
	 * @param file its file
	 * @param actor who, null for who isn't signed in
	 * @return the work
	 * @throws RefusedException if the same file has been handed in before
	 */
	Work handIn(WorkCode code, HandInForm form, StoredFile file, Actor actor) {
		return again(code, form)
			.orElseGet(() -> this.transaction.execute((status) -> record(code, form, file, actor, status)));
	}

	private Optional<Work> again(WorkCode code, HandInForm form) {
		return this.works.findByArrivalCodeIdAndArrivalRequestKey(code.getId(), form.key());
	}

	/**
	 * Those who hand in at once wait at the number, so that what follows sees the others.
	 */
	private Work record(WorkCode code, HandInForm form, StoredFile file, Actor actor, TransactionStatus status) {
		Instant now = this.clock.instant();
		int serial = this.works.nextSerial(code.getEditionId());
		Optional<Work> again = again(code, form);
		if (again.isPresent()) {
			status.setRollbackOnly();
			return again.get();
		}
		this.works.findByEditionIdAndFileHash(code.getEditionId(), file.getSha256()).ifPresent((same) -> {
			throw new RefusedException("這個文件已經投過稿了，編號 " + same.getNumber() + "，不用再投。要投另一件，請換一個文件");
		});
		Long department = code.isStaff() ? form.getDepartmentId() : code.getDepartmentId();
		Long enteredBy = runsColumn(actor) ? actor.accountId() : null;
		Work work = this.works.save(new Work(code.getEditionId(), serial,
				new HandIn(code.getId(), department, enteredBy, form.key(), file, form.content(), form.foldedNumber()),
				now));
		this.events.publishEvent(
				new AuditableEvent(runsColumn(actor) ? actor : null, (enteredBy != null) ? "代交美拍作品" : "收到美拍作品", SUBJECT,
						work.getId(), work.getNumber() + " " + form.getTitle()));
		return work;
	}

	/**
	 * A work by its private link.
	 * @param token as the address has it
	 * @return the work
	 */
	Work byToken(String token) {
		return this.works.findByToken(token).orElseThrow(() -> new NotFoundException("沒有這張投稿回執"));
	}

	/**
	 * By which code the author of a work may hand in another.
	 * @param work the work
	 * @return empty where its code takes nothing any more
	 */
	Optional<String> again(Work work) {
		return this.codes.findById(work.getCodeId())
			.filter((code) -> code.isOpen(this.clock.instant()))
			.map(WorkCode::getCode);
	}

	/**
	 * Takes a work back for its author.
	 * @param token the private link
	 */
	void recall(String token) {
		this.transaction.executeWithoutResult((status) -> {
			Work work = this.works.findLockedById(byToken(token).getId()).orElseThrow();
			if (work.getState() != WorkState.RECALLED) {
				work.recall();
				this.works.save(work);
				this.events.publishEvent(new AuditableEvent(null, "作者撤回美拍作品", SUBJECT, work.getId(), work.getNumber()));
			}
		});
	}

}
