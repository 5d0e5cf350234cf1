package cn.activityweek.publicity;

import java.time.Clock;
import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.MaterialPosts;
import cn.activityweek.news.PostKind;
import cn.activityweek.organisation.Departments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Collects cases, stories and examples and says what became of them. Every change locks
 * the row, so that a text can't change while it is decided upon.
 */
@Service
class MaterialDesk {

	static final String SUBJECT = "publicity_material";

	private final MaterialRepository materials;

	private final PublicityFiles files;

	private final PublicityPolicy policy;

	private final Departments departments;

	private final Editions editions;

	private final MaterialPosts posts;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MaterialDesk(MaterialRepository materials, PublicityFiles files, PublicityPolicy policy, Departments departments,
			Editions editions, MaterialPosts posts, TransactionTemplate transaction, ApplicationEventPublisher events,
			Clock clock) {
		this.materials = materials;
		this.transaction = transaction;
		this.files = files;
		this.policy = policy;
		this.departments = departments;
		this.editions = editions;
		this.posts = posts;
		this.events = events;
		this.clock = clock;
	}

	Material get(Long id) {
		return this.materials.findPresent(id).orElseThrow(() -> new NotFoundException("沒有這份材料"));
	}

	@Transactional
	Material add(Long editionId, MaterialForm form, Actor actor) {
		this.editions.open(editionId);
		Material material = new Material(editionId, actor.accountId(), this.clock.instant());
		material.describe(form.facts());
		return saved(material, "新增" + material.getKind().getLabel(), material.getTitle(), actor);
	}

	/**
	 * Changes what a department is at. The same sent twice is no conflict.
	 * @param id the material
	 * @param form what was typed
	 * @param actor who
	 * @throws StaleFormException if somebody else has changed it since the form was made
	 */
	@Transactional
	void edit(Long id, MaterialForm form, Actor actor) {
		Material material = locked(id);
		Differences differences = Differences.between(MaterialForm.of(material).labelled(), form.labelled());
		if (differences.isEmpty()) {
			return;
		}
		StaleFormException.requireSame(material.getVersion(), form.getVersion());
		material.describe(form.facts());
		String changed = String.join("、", differences.rows().stream().map(Differences.Row::label).toList());
		saved(material, "修改" + material.getKind().getLabel(), material.getTitle() + "：" + changed, actor);
	}

	@Transactional
	void handIn(Long id, Actor actor) {
		Material material = locked(id);
		boolean document = this.files.of(FileOwner.CASES, id)
			.stream()
			.anyMatch((file) -> file.getFile().getType().isDocument());
		material.handIn(document, this.clock.instant());
		saved(material, "報送" + material.getKind().getLabel(), material.getTitle(), actor);
	}

	@Transactional
	void takeBack(Long id, Actor actor) {
		Material material = locked(id);
		material.takeBack();
		saved(material, "撤回" + material.getKind().getLabel(), material.getTitle(), actor);
	}

	/**
	 * Decides about what was handed in.
	 * @param id the material
	 * @param decision 入選, 未入選 or 退回修改
	 * @param remark what to say of it
	 * @param version the material's version as it was read: nobody decides about a text
	 * that he hasn't seen
	 * @param actor who
	 * @throws StaleFormException if it has changed since
	 */
	@Transactional
	void decide(Long id, MaterialState decision, String remark, int version, Actor actor) {
		Material material = locked(id);
		StaleFormException.requireSame(material.getVersion(), version);
		if (!this.posts.stands(material.getPostId())) {
			material.losePost();
		}
		material.decide(decision, remark, actor, this.clock.instant());
		saved(material, decision.getLabel(), material.getTitle() + (remark.isEmpty() ? "" : "：" + remark), actor);
	}

	/**
	 * Begins a post from what was selected, once: the second click finds it.
	 * @param id the material
	 * @param actor who becomes the post's author
	 * @return the post's id
	 */
	Long write(Long id, Actor actor) {
		Material seen = get(id);
		if (this.posts.stands(seen.getPostId())) {
			return seen.getPostId();
		}
		MaterialPosts.Material source = source(seen, actor);
		MaterialPosts.Text text = this.posts.read(source);
		return this.transaction.execute((status) -> write(seen, source, text, actor));
	}

	private MaterialPosts.Material source(Material material, Actor actor) {
		Long edition = material.getEditionId();
		PostKind kind = (material.getKind() == MaterialKind.STORY) ? PostKind.STORY : PostKind.CASE;
		return new MaterialPosts.Material(SUBJECT + " " + material.getId(), edition, this.policy.home(actor, edition),
				kind, material.getTitle(), material.getText(),
				this.departments.names(edition).getOrDefault(material.getDepartmentId(), ""), material.getAuthor(),
				(material.getActivityId() != null) ? List.of(material.getActivityId()) : List.of(),
				this.files.of(FileOwner.CASES, material.getId()).stream().map(PublicityFile::getFile).toList());
	}

	private Long write(Material seen, MaterialPosts.Material source, MaterialPosts.Text text, Actor actor) {
		Material material = locked(seen.getId());
		if (this.posts.stands(material.getPostId())) {
			return material.getPostId();
		}
		if (material.getVersion() != seen.getVersion() || !source.equals(source(material, actor))) {
			throw new RefusedException("這份材料剛剛有改動，還沒有成稿。請看過現在的內容，再點一次「由它成稿」");
		}
		material.losePost();
		Long post = this.posts.begin(source, text, actor);
		material.write(post);
		saved(material, material.getKind().getLabel() + "成稿", material.getTitle(), actor);
		return post;
	}

	@Transactional
	void remove(Long id, Actor actor) {
		Material material = locked(id);
		material.remove(actor.accountId(), this.clock.instant());
		saved(material, "移除" + material.getKind().getLabel(), material.getTitle(), actor);
	}

	private Material locked(Long id) {
		return this.materials.findLockedById(id).orElseThrow(() -> new NotFoundException("沒有這份材料"));
	}

	private Material saved(Material material, String action, String detail, Actor actor) {
		Material saved = this.materials.saveAndFlush(material);
		this.events.publishEvent(new AuditableEvent(actor, action, SUBJECT, saved.getId(), detail));
		return saved;
	}

}
