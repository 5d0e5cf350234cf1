package cn.activityweek.news;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * No personal number leaves the college with a post, neither in its text nor in what is
 * attached to it.
 */
@Component
@Order(10)
class PersonalNumberCheck implements PostCheck {

	/** Places that a finding names; the rest is counted. */
	private static final int SHOWN = 3;

	private final PostNumbers numbers;

	private final AttachedNumbers attached;

	PersonalNumberCheck(PostNumbers numbers, AttachedNumbers attached) {
		this.numbers = numbers;
		this.attached = attached;
	}

	@Override
	public List<PostFinding> of(Post post, PostRevision revision) {
		return of(post, revision, this.attached.read(revision.attached().stream().map(ShownFile::fileId).toList()));
	}

	@Override
	public List<PostFinding> of(Post post, PostRevision revision, DocumentReadings documents) {
		List<PostFinding> findings = new ArrayList<>();
		this.numbers.in(revision.getContent(), revision.getFiles()).forEach((place, found) -> {
			String message = place + "有 " + found.size() + " 個個人號碼（" + kinds(found) + "），不能公開：" + excerpts(found);
			findings.add(findings.isEmpty()
					? PostFinding.mendable(message, "/posts/" + post.getId() + "/masking", "一鍵遮蓋全部號碼")
					: PostFinding.stop(message));
		});
		findings.addAll(this.attached.of(revision.attached(), documents));
		return findings;
	}

	private static String kinds(List<PostNumbers.Found> found) {
		return found.stream().map(PostNumbers.Found::kind).distinct().collect(Collectors.joining("、"));
	}

	private static String excerpts(List<PostNumbers.Found> found) {
		String shown = found.stream()
			.limit(SHOWN)
			.map((one) -> "「" + one.excerpt() + "」")
			.collect(Collectors.joining("、"));
		return (found.size() > SHOWN) ? shown + "等" : shown;
	}

}
