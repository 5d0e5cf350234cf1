package cn.activityweek.participation;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sign-ins of activities: opened, closed, given a new code, and signed. Who signs
 * learns only that it is recorded, the first time and every other, so that nobody can
 * find out by a number who was there or whose it is.
 */
@Service
class SignIns {

	/**
	 * More than any activity of the college has guests of one kind, staff, or students
	 * whom no class list knows. Each kind has room of its own.
	 */
	static final int MOST = 5_000;

	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

	/** 31 letters to choose from, nearly 100 bits. */
	private static final int CODE = 20;

	private final SignInSheetRepository sheets;

	private final SignInEvents activities;

	private final NameSourceRepository sources;

	private final Retention retention;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SignIns(SignInSheetRepository sheets, SignInEvents activities, NameSourceRepository sources, Retention retention,
			JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.sheets = sheets;
		this.activities = activities;
		this.sources = sources;
		this.retention = retention;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	Optional<SignInSheet> of(Long activityId) {
		return this.sheets.findByActivityId(activityId);
	}

	/**
	 * The activity behind a sign-in, without the rest of its record.
	 * @param activityId the activity
	 * @return what a sign-in shows of it
	 */
	SignInEvent event(Long activityId) {
		return this.activities.find(activityId).orElseThrow(() -> new NotFoundException("沒有這個活動，或者它已經刪除"));
	}

	/**
	 * The sign-in behind a code.
	 * @param code from the address
	 * @return the sheet
	 * @throws NotFoundException if there is none any more, or never was
	 */
	SignInSheet get(String code) {
		return this.sheets.findByCode(code)
			.filter((sheet) -> this.activities.find(sheet.getActivityId()).filter(SignInEvent::exists).isPresent())
			.orElseThrow(() -> new NotFoundException("沒有這個簽到，或者簽到碼已經更換。請看現場最新的二維碼"));
	}

	/**
	 * Opens the sign-in, or changes its times.
	 * @param activityId the activity
	 * @param opens the first moment
	 * @param closes the moment after the last
	 * @param actor who
	 */
	@Transactional
	void open(Long activityId, Instant opens, Instant closes, Actor actor) {
		SignInEvent event = event(activityId);
		this.retention.requireKept(event.editionId());
		if (event.cancelled()) {
			throw new RefusedException("這個活動已經取消，不能開放簽到");
		}
		this.jdbc.sql("select id from activity where id = ? for no key update").param(activityId).query().listOfRows();
		SignInSheet sheet = of(activityId).orElseGet(() -> {
			NameSource source = this.sources.saveAndFlush(new NameSource(activityId, SourceKind.SIGN_IN,
					SourceKind.SIGN_IN.getLabel(), actor.accountId(), this.clock.instant()));
			return new SignInSheet(activityId, source.getId(), code());
		});
		sheet.openBetween(opens, closes);
		this.sheets.saveAndFlush(sheet);
		record(actor, "開放簽到", sheet, CollegeTime.period(opens, closes));
	}

	/**
	 * Closes the sign-in; who comes second finds it closed.
	 * @param activityId the activity
	 * @param actor who
	 * @return false if it was closed already
	 */
	@Transactional
	boolean close(Long activityId, Actor actor) {
		SignInSheet sheet = require(activityId);
		if (sheet.isOver(this.clock.instant())) {
			return false;
		}
		sheet.close(this.clock.instant());
		this.sheets.saveAndFlush(sheet);
		record(actor, "關閉簽到", sheet, "");
		return true;
	}

	@Transactional
	void renew(Long activityId, Actor actor) {
		SignInSheet sheet = require(activityId);
		sheet.renew(code());
		this.sheets.saveAndFlush(sheet);
		record(actor, "更換簽到碼", sheet, "");
	}

	private SignInSheet require(Long activityId) {
		return of(activityId).orElseThrow(() -> new NotFoundException("這個活動還沒有開放簽到"));
	}

	private String code() {
		StringBuilder code = new StringBuilder();
		this.random.ints(CODE, 0, LETTERS.length()).forEach((letter) -> code.append(LETTERS.charAt(letter)));
		return code.toString();
	}

	private void record(Actor actor, String action, SignInSheet sheet, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, NameLists.SUBJECT, sheet.getActivityId(), detail));
	}

	/**
	 * Records somebody of the college; once more is the same as once. There is always
	 * room for students on the class lists: numbers are easily invented, and whoever
	 * fills a sign-in with them must not shut out those who are there.
	 * @param sheet an open sign-in
	 * @param kind student or staff
	 * @param number folded and checked
	 */
	void sign(SignInSheet sheet, PersonKind kind, String number) {
		if (!isExpected(sheet, kind, number)) {
			requireRoom("""
					select count(*) from participant p where p.source_id = :source and p.kind = :kind
						and not exists (select from class_member m join activity a on a.edition_id = m.edition_id
							where a.id = :activity and p.kind = 'STUDENT' and m.number = p.number)""", sheet,
					kind.name());
		}
		this.jdbc.sql("""
				insert into participant (source_id, kind, number, recorded_at) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(sheet.getSourceId(), kind.name(), number, Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * Records a guest; the same form sent twice is one guest.
	 * @param sheet an open sign-in
	 * @param kind what the statistics count him as
	 * @param organisation where he comes from, may be empty
	 * @param requestKey made with the form
	 */
	void sign(SignInSheet sheet, GuestKind kind, String organisation, UUID requestKey) {
		requireRoom("select count(*) from guest where source_id = :source and kind = :kind", sheet, kind.name());
		this.jdbc.sql("""
				insert into guest (source_id, request_key, kind, organisation, recorded_at) values (?, ?, ?, ?, ?)
				on conflict do nothing""")
			.params(sheet.getSourceId(), requestKey, kind.name(), organisation, Timestamp.from(this.clock.instant()))
			.update();
	}

	/** Whether the number is on a class list, or has signed already. */
	private boolean isExpected(SignInSheet sheet, PersonKind kind, String number) {
		return this.jdbc
			.sql("""
					select exists (select from participant p
							where p.source_id = :source and p.kind = :kind and p.number = :number)
						or (:kind = 'STUDENT' and exists (select from class_member m
							join activity a on a.edition_id = m.edition_id where a.id = :activity and m.number = :number))""")
			.param("source", sheet.getSourceId())
			.param("activity", sheet.getActivityId())
			.param("kind", kind.name())
			.param("number", number)
			.query(Boolean.class)
			.single();
	}

	private void requireRoom(String count, SignInSheet sheet, String kind) {
		int entries = this.jdbc.sql(count)
			.param("source", sheet.getSourceId())
			.param("activity", sheet.getActivityId())
			.param("kind", kind)
			.query(Integer.class)
			.single();
		if (entries >= MOST) {
			throw new RefusedException("這個活動的簽到人數已滿，請聯繫現場工作人員");
		}
	}

}
