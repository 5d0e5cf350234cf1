package cn.activityweek.publicity;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Trail;
import cn.activityweek.edition.Editions;
import cn.activityweek.news.MaterialPosts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the form of a case or story shows around what is typed.
 */
@Component
class MaterialPage {

	private final PublicityPolicy policy;

	private final Editions editions;

	private final MaterialRepository materials;

	private final ActivityChoice activities;

	private final PublicityFiles files;

	private final MaterialPosts posts;

	private final PostLinks links;

	private final Trail trail;

	MaterialPage(PublicityPolicy policy, Editions editions, MaterialRepository materials, ActivityChoice activities,
			PublicityFiles files, MaterialPosts posts, PostLinks links, Trail trail) {
		this.posts = posts;
		this.links = links;
		this.policy = policy;
		this.editions = editions;
		this.materials = materials;
		this.activities = activities;
		this.files = files;
		this.trail = trail;
	}

	void fill(Material material, Long editionId, Actor actor, Model model) {
		boolean current = this.editions.get(editionId).isCurrent();
		model.addAttribute("shown", this.editions.get(editionId));
		model.addAttribute("material", material);
		model.addAttribute("kinds", MaterialKind.values());
		model.addAttribute("departments", this.policy.writing(actor, editionId));
		model.addAttribute("runs", this.policy.runs(actor) && current);
		if (material == null) {
			model.addAttribute("activities", this.activities.of(editionId, actor, List.of()));
			model.addAttribute("mayWrite", true);
			model.addAttribute("mayEdit", true);
			return;
		}
		Long activity = material.getActivityId();
		boolean mayWrite = this.policy.mayWrite(actor, material.getDepartmentId(), editionId);
		boolean seesFiles = this.policy.maySeeFiles(actor, material.getDepartmentId());
		model.addAttribute("activities",
				this.activities.of(editionId, actor, (activity != null) ? List.of(activity) : List.of()));
		model.addAttribute("mayWrite", mayWrite);
		model.addAttribute("mayEdit", mayWrite && material.getState().isWithDepartment());
		model.addAttribute("seesFiles", seesFiles);
		model.addAttribute("files", seesFiles ? this.files.of(FileOwner.CASES, material.getId()) : List.of());
		model.addAttribute("published",
				material.getPostId() != null && !this.materials.findPublished(List.of(material.getPostId())).isEmpty());
		model.addAttribute("postStands", this.posts.stands(material.getPostId()));
		model.addAttribute("postLink", this.links.of(material.getPostId(), actor));
		model.addAttribute("trail", this.trail.of(MaterialDesk.SUBJECT, material.getId()));
	}

}
