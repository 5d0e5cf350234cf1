package cn.activityweek.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.media.StoredFile;
import cn.activityweek.media.Variant;

/**
 * The files of one live post that can be shown now.
 */
public class PublishedFiles {

	private final Map<Long, StoredFile> shown = new LinkedHashMap<>();

	private final List<Document> documents = new ArrayList<>();

	/** None, for a post without files. */
	public PublishedFiles() {
	}

	void add(StoredFile file, ShownFile.Place place, String name) {
		if (place == ShownFile.Place.ATTACHED) {
			this.documents.add(new Document(name, file));
		}
		else if (file.offers(Variant.LARGE) || file.offers(Variant.PUBLIC_VIDEO)) {
			this.shown.put(file.getId(), file);
		}
	}

	/**
	 * A picture or video of the text.
	 * @param fileId the stored file
	 * @return empty where it can't be shown now
	 */
	public Optional<StoredFile> find(Long fileId) {
		return Optional.ofNullable(this.shown.get(fileId));
	}

	/**
	 * What stands for the post in lists.
	 * @return the first picture of the text
	 */
	public Optional<StoredFile> firstPicture() {
		return this.shown.values().stream().filter((file) -> file.getType().isPhoto()).findFirst();
	}

	/**
	 * 附件.
	 * @return in their order
	 */
	public List<Document> getDocuments() {
		return List.copyOf(this.documents);
	}

	/**
	 * A document after the text.
	 *
	 * @param name the name that readers see
	 * @param file the stored file
	 */
	public record Document(String name, StoredFile file) {

	}

}
