package cn.activityweek.news;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import org.hibernate.annotations.Immutable;

/**
 * That a live post tells of an activity of a module: once, however many it reports. What
 * is counted and what is listed are both these, see the view
 * {@code published_post_module}.
 */
@Entity
@Immutable
class PublishedPostModule {

	@EmbeddedId
	private Key id;

	private Long editionId;

	protected PublishedPostModule() {
	}

	Key getId() {
		return this.id;
	}

	Long getEditionId() {
		return this.editionId;
	}

	/**
	 * Which post and which module.
	 *
	 * @param postId the post
	 * @param moduleId the module
	 */
	@Embeddable
	record Key(Long postId, Long moduleId) {

	}

}
