package cn.activityweek.album;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that belongs to an activity, in its order.
 *
 * @param items photos, videos and documents
 * @param publication whether they may be published
 */
record Gallery(List<Photo> items, Publication publication) {

	/**
	 * What is looked at rather than downloaded.
	 * @return photos and videos
	 */
	public List<Photo> pictures() {
		return this.items.stream().filter((item) -> item.kind() != Kind.DOCUMENT).toList();
	}

	public List<Photo> documents() {
		return this.items.stream().filter((item) -> item.kind() == Kind.DOCUMENT).toList();
	}

	/**
	 * All in the order in which the page shows it.
	 * @return pictures, then documents
	 */
	public List<Photo> leafed() {
		List<Photo> leafed = new ArrayList<>(pictures());
		leafed.addAll(documents());
		return leafed;
	}

	/**
	 * How much there is of each kind.
	 * @return for example 12 張照片、1 個視頻; empty where there is nothing
	 */
	public String sum() {
		Map<Kind, Long> counts = new EnumMap<>(Kind.class);
		this.items.forEach((item) -> counts.merge(item.kind(), 1L, Long::sum));
		return sum(counts);
	}

	static String sum(Map<Kind, Long> counts) {
		return Stream.of(Kind.values())
			.filter(counts::containsKey)
			.map((kind) -> counts.get(kind) + " " + kind.getMeasure() + kind.getLabel())
			.collect(Collectors.joining("、"));
	}

	/**
	 * How many must not be published.
	 * @return photos and videos kept out by a rule
	 */
	public long withheld() {
		return pictures().stream().filter((item) -> item.obstacle() != null && item.obstacle().isRule()).count();
	}

	public boolean waits() {
		return this.items.stream().anyMatch(Photo::waiting);
	}

	/**
	 * The photo that stands for the activity.
	 * @return the one chosen, else the first; null where there is no photo
	 */
	public Photo cover() {
		return this.items.stream()
			.filter(Photo::cover)
			.findFirst()
			.orElseGet(() -> this.items.stream().filter((item) -> item.kind() == Kind.PHOTO).findFirst().orElse(null));
	}

}
