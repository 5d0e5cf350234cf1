package cn.activityweek.publicity;

import cn.activityweek.news.MaterialPostRestored;
import cn.activityweek.news.MaterialPosts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A post that was deleted and is restored is again what came of its lead or case, unless
 * another has been begun meanwhile, which the restoration is then refused for.
 */
@Component
class RestoredPosts {

	private final LeadRepository leads;

	private final MaterialRepository materials;

	private final MaterialPosts posts;

	RestoredPosts(LeadRepository leads, MaterialRepository materials, MaterialPosts posts) {
		this.leads = leads;
		this.materials = materials;
		this.posts = posts;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(MaterialPostRestored event) {
		String[] origin = event.origin().split(" ");
		Long id = Long.valueOf(origin[1]);
		if (origin[0].equals(LeadDesk.SUBJECT)) {
			this.leads.findLockedById(id)
				.filter((lead) -> !this.posts.stands(lead.getPostId()))
				.ifPresent((lead) -> lead.regainPost(event.postId()));
		}
		else {
			this.materials.findLockedById(id)
				.filter((material) -> !this.posts.stands(material.getPostId()))
				.ifPresent((material) -> material.regainPost(event.postId()));
		}
	}

}
