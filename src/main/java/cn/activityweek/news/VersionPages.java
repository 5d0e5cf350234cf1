package cn.activityweek.news;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.user.Accounts;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of a post as pages show them.
 */
@Component
class VersionPages {

	private static final int SIZE = 20;

	private final PostRevisionRepository revisions;

	private final Accounts accounts;

	private final PostFiles files;

	private final ReportedActivities reported;

	VersionPages(PostRevisionRepository revisions, Accounts accounts, PostFiles files, ReportedActivities reported) {
		this.reported = reported;
		this.revisions = revisions;
		this.accounts = accounts;
		this.files = files;
	}

	/**
	 * A page of versions, each with what it has changed.
	 * @param postId the post
	 * @param number which page, from 0
	 * @return the newest first
	 */
	@Transactional(readOnly = true)
	Page<Version> page(Long postId, int number) {
		Page<PostRevision> page = this.revisions.findByPostId(postId,
				PageRequest.of(Math.max(0, number), SIZE, Sort.by(Sort.Direction.DESC, "number")));
		Map<Integer, PostRevision> known = new HashMap<>();
		page.forEach((revision) -> known.put(revision.getNumber(), revision));
		if (!page.isEmpty()) {
			int oldest = page.getContent().get(page.getNumberOfElements() - 1).getNumber();
			this.revisions.findByPostIdAndNumber(postId, oldest - 1)
				.ifPresent((before) -> known.put(before.getNumber(), before));
		}
		Map<Long, String> names = this.accounts
			.names(page.getContent().stream().map(PostRevision::getSavedBy).distinct().toList());
		return page.map((revision) -> {
			PostRevision before = known.get(revision.getNumber() - 1);
			String change = (before != null) ? VersionDifferences.between(before, revision).inALine() : "開始寫";
			return new Version(revision, names.getOrDefault(revision.getSavedBy(), ""), change);
		});
	}

	/**
	 * A version.
	 * @param postId the post
	 * @param number its number
	 * @return the version, its files and activities loaded
	 */
	@Transactional(readOnly = true)
	PostRevision get(Long postId, int number) {
		PostRevision version = this.revisions.findByPostIdAndNumber(postId, number)
			.orElseThrow(() -> new NotFoundException("沒有這個版本"));
		version.getFiles();
		version.getActivityIds();
		return version;
	}

	String savedBy(PostRevision revision) {
		return this.accounts.names(List.of(revision.getSavedBy())).getOrDefault(revision.getSavedBy(), "");
	}

	/**
	 * Pictures that came or went, by what they show.
	 * @param ids stored files
	 * @param in a text that shows them
	 * @return a caption or a file's name each
	 */
	List<String> named(List<Long> ids, PostRevision in) {
		var known = this.files.byId(ids);
		return ids.stream().map((id) -> {
			String alt = PostHtml.caption(in.getContent().body(), id);
			return !alt.isBlank() ? alt : known.containsKey(id) ? known.get(id).getName() : "圖片 " + id;
		}).toList();
	}

	/**
	 * Activities by their titles.
	 * @param ids activities that a version reports, or that differ
	 * @return id to title, in the order asked for
	 */
	Map<Long, String> activities(List<Long> ids) {
		var titles = this.reported.titles(ids);
		Map<Long, String> named = new LinkedHashMap<>();
		ids.forEach((id) -> named.put(id, titles.apply(id)));
		return named;
	}

	/**
	 * A version in a line.
	 *
	 * @param revision the version
	 * @param savedBy who saved it
	 * @param change what it has changed
	 */
	record Version(PostRevision revision, String savedBy, String change) {

	}

}
