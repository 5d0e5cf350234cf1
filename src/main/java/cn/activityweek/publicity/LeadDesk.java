package cn.activityweek.publicity;

import java.time.Clock;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.news.MaterialPosts;
import cn.activityweek.news.PostKind;
import cn.activityweek.organisation.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes leads and says what became of them.
 */
@Service
class LeadDesk {

	static final String SUBJECT = "publicity_lead";

	private static final int TITLE = 40;

	/** Of characters: what stands in a line of the column. */
	private static final int CLAUSE = 30;

	private final LeadRepository leads;

	private final PublicityFiles files;

	private final PublicityPolicy policy;

	private final Departments departments;

	private final MaterialPosts posts;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LeadDesk(LeadRepository leads, PublicityFiles files, PublicityPolicy policy, Departments departments,
			MaterialPosts posts, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
		this.leads = leads;
		this.transaction = transaction;
		this.files = files;
		this.policy = policy;
		this.departments = departments;
		this.posts = posts;
		this.events = events;
		this.clock = clock;
	}

	Lead get(Long id) {
		return this.leads.findById(id).orElseThrow(() -> new NotFoundException("沒有這條線索"));
	}

	@Transactional
	Lead send(Long editionId, LeadForm form, Actor actor) {
		Lead lead = this.leads.saveAndFlush(new Lead(editionId, form.getDepartmentId(), form.getActivityId(),
				form.getText(), actor, this.clock.instant()));
		record(actor, "報送線索", lead, summary(lead));
		return lead;
	}

	/**
	 * Corrects a lead that nobody has taken up.
	 * @param id the lead
	 * @param form what it says now, and the version that was corrected
	 * @param actor who
	 */
	@Transactional
	void correct(Long id, LeadCorrectionForm form, Actor actor) {
		Lead lead = locked(id);
		if (lead.getVersion() != form.getVersion()) {
			throw new RefusedException("這條線索剛剛有改動，您的更正還沒有保存。請看過現在的內容，再保存一次");
		}
		String before = summary(lead);
		lead.correct(form.getText());
		this.leads.saveAndFlush(lead);
		record(actor, "更正線索", lead, before + " → " + summary(lead));
	}

	@Transactional
	void takeBack(Long id, Actor actor) {
		Lead lead = locked(id);
		lead.takeBack(actor);
		this.leads.saveAndFlush(lead);
		record(actor, "撤回線索", lead, summary(lead));
	}

	@Transactional
	void follow(Long id, Actor actor) {
		Lead lead = locked(id);
		lead.follow(actor);
		this.leads.saveAndFlush(lead);
		record(actor, "跟進線索", lead, summary(lead));
	}

	@Transactional
	void decline(Long id, String reason, Actor actor) {
		Lead lead = locked(id);
		lead.decline(reason.strip(), actor);
		this.leads.saveAndFlush(lead);
		record(actor, "不採用線索", lead, reason.strip());
	}

	/**
	 * Begins a post from a lead, once: the second click finds it written. A deleted post
	 * counts as none.
	 * @param id the lead
	 * @param actor who becomes the post's author
	 * @return the post's id
	 */
	Long write(Long id, Actor actor) {
		Lead seen = get(id);
		if (this.posts.stands(seen.getPostId())) {
			return seen.getPostId();
		}
		MaterialPosts.Material material = material(seen, actor);
		MaterialPosts.Text text = this.posts.read(material);
		return this.transaction.execute((status) -> write(seen, material, text, actor));
	}

	private MaterialPosts.Material material(Lead lead, Actor actor) {
		return new MaterialPosts.Material(SUBJECT + " " + lead.getId(), lead.getEditionId(),
				this.policy.home(actor, lead.getEditionId()), PostKind.ACTIVITY_NEWS, title(lead), lead.getText(),
				departmentName(lead), "", (lead.getActivityId() != null) ? List.of(lead.getActivityId()) : List.of(),
				this.files.of(FileOwner.LEADS, lead.getId()).stream().map(PublicityFile::getFile).toList());
	}

	private Long write(Lead seen, MaterialPosts.Material material, MaterialPosts.Text text, Actor actor) {
		Lead lead = locked(seen.getId());
		if (this.posts.stands(lead.getPostId())) {
			return lead.getPostId();
		}
		if (lead.getVersion() != seen.getVersion() || !material.equals(material(lead, actor))) {
			throw new RefusedException("這條線索剛剛有改動，還沒有成稿。請看過現在的內容，再點一次「由它寫稿」");
		}
		if (lead.getPostId() != null) {
			lead.losePost();
		}
		Long post = this.posts.begin(material, text, actor);
		lead.write(post, actor);
		this.leads.saveAndFlush(lead);
		record(actor, "線索成稿", lead, summary(lead));
		return post;
	}

	private Lead locked(Long id) {
		return this.leads.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這條線索"));
	}

	private String departmentName(Lead lead) {
		return this.departments.names(lead.getEditionId()).getOrDefault(lead.getDepartmentId(), "");
	}

	/** The first clause, to be made into a title: a lead is a sentence at least. */
	private static String title(Lead lead) {
		String first = lead.getText().lines().findFirst().orElse("").split("[，,。！？!?；;：:]", 2)[0].strip();
		String text = first.isEmpty() ? summary(lead) : first;
		return text.codePoints()
			.limit(CLAUSE)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	static String summary(Lead lead) {
		String text = lead.getText().replaceAll("\\s+", " ");
		return (text.length() > TITLE)
				? text.substring(0,
						text.offsetByCodePoints(0, Math.min(TITLE - 1, text.codePointCount(0, text.length())))) + "…"
				: text;
	}

	private void record(Actor actor, String action, Lead lead, String detail) {
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, lead.getId(), detail));
	}

}
