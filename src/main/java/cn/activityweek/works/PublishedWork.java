package cn.activityweek.works;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/**
 * A work as the public sees it. There is one only while it is published: the condition is
 * the view {@code published_work} and is written nowhere else. Numbers of persons are not
 * in it.
 */
@Entity
@Immutable
public class PublishedWork {

	@Id
	private Long id;

	private Long editionId;

	private Long departmentId;

	@Enumerated(EnumType.STRING)
	private WorkKind kind;

	private Long fileId;

	private String title;

	private String authors;

	@Enumerated(EnumType.STRING)
	private WorkTheme theme;

	private String instructor;

	private String description;

	private Instant publishedAt;

	protected PublishedWork() {
	}

	public Long getId() {
		return this.id;
	}

	public Long getEditionId() {
		return this.editionId;
	}

	public Long getDepartmentId() {
		return this.departmentId;
	}

	public WorkKind getKind() {
		return this.kind;
	}

	/**
	 * The file whose web sizes are at {@code /media/{id}/…}.
	 * @return the stored file's id
	 */
	public Long getFileId() {
		return this.fileId;
	}

	public String getTitle() {
		return this.title;
	}

	public String getAuthors() {
		return this.authors;
	}

	public WorkTheme getTheme() {
		return this.theme;
	}

	public String getInstructor() {
		return this.instructor;
	}

	public String getDescription() {
		return this.description;
	}

	public Instant getPublishedAt() {
		return this.publishedAt;
	}

}
