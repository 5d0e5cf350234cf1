package cn.activityweek.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;

/**
 * What differs between two versions of a post: fields, activities reported, paragraphs,
 * characters within paragraphs, pictures and attachments.
 *
 * @param fields label to what was and what is
 * @param reported the activities reported
 * @param blocks the whole text, what has changed marked
 * @param picturesAdded stored files that only the later shows
 * @param picturesRemoved stored files that only the earlier shows
 * @param attachedAdded names of documents that only the later has
 * @param attachedRemoved names of documents that only the earlier has
 */
record VersionDifferences(Map<String, List<Part>> fields, ReportedDifferences reported, List<Block> blocks,
		List<Long> picturesAdded, List<Long> picturesRemoved, List<String> attachedAdded,
		List<String> attachedRemoved) {

	private static final Map<String, Function<PostContent, String>> FIELDS = fieldsOf();

	private static Map<String, Function<PostContent, String>> fieldsOf() {
		Map<String, Function<PostContent, String>> fields = new LinkedHashMap<>();
		fields.put("標題", PostContent::title);
		fields.put("供稿", PostContent::suppliedBy);
		fields.put("撰稿", PostContent::writtenBy);
		fields.put("攝影", PostContent::photographedBy);
		fields.put("來源", PostContent::source);
		return fields;
	}

	static VersionDifferences between(PostRevision before, PostRevision after) {
		Map<String, List<Part>> fields = new LinkedHashMap<>();
		FIELDS.forEach((label, field) -> {
			String old = field.apply(before.getContent());
			String present = field.apply(after.getContent());
			if (!old.equals(present)) {
				fields.put(label, TextDifferences.of(old, present));
			}
		});
		if (before.getKind() != after.getKind()) {
			fields.put("類別", List.of(new Part(DeltaType.DELETE, before.getKind().getLabel()),
					new Part(DeltaType.INSERT, after.getKind().getLabel())));
		}
		List<Long> oldPictures = PostHtml.files(before.getContent().body());
		List<Long> pictures = PostHtml.files(after.getContent().body());
		List<String> oldAttached = before.attached().stream().map(ShownFile::name).toList();
		List<String> attached = after.attached().stream().map(ShownFile::name).toList();
		return new VersionDifferences(fields, ReportedDifferences.between(before, after),
				blocks(PostVersionText.blocks(before.getContent().body()),
						PostVersionText.blocks(after.getContent().body())),
				without(pictures, oldPictures), without(oldPictures, pictures), without(attached, oldAttached),
				without(oldAttached, attached));
	}

	private static <T> List<T> without(List<T> all, List<T> others) {
		return all.stream().filter((each) -> !others.contains(each)).toList();
	}

	private static List<Block> blocks(List<String> before, List<String> after) {
		List<Block> blocks = new ArrayList<>();
		int place = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
			for (; place < delta.getSource().getPosition(); place++) {
				blocks.add(Block.same(before.get(place)));
			}
			addChanged(delta.getSource().getLines(), delta.getTarget().getLines(), blocks);
			place += delta.getSource().size();
		}
		for (; place < before.size(); place++) {
			blocks.add(Block.same(before.get(place)));
		}
		return blocks;
	}

	/** Paragraphs at the same place are taken for the same paragraph, rewritten. */
	private static void addChanged(List<String> old, List<String> present, List<Block> blocks) {
		int pairs = Math.min(old.size(), present.size());
		for (int i = 0; i < pairs; i++) {
			blocks.add(new Block("changed", TextDifferences.of(old.get(i), present.get(i))));
		}
		old.subList(pairs, old.size()).forEach((text) -> blocks.add(Block.whole("removed", DeltaType.DELETE, text)));
		present.subList(pairs, present.size())
			.forEach((text) -> blocks.add(Block.whole("added", DeltaType.INSERT, text)));
	}

	public boolean isEmpty() {
		return this.fields.isEmpty() && this.reported.isEmpty()
				&& this.blocks.stream().allMatch((block) -> block.kind().equals("same")) && this.picturesAdded.isEmpty()
				&& this.picturesRemoved.isEmpty() && this.attachedAdded.isEmpty() && this.attachedRemoved.isEmpty();
	}

	/**
	 * What has changed in a line.
	 * @return for example 標題；正文 +120 −8 字；圖片 +2
	 */
	String inALine() {
		List<String> parts = new ArrayList<>(this.fields.keySet());
		if (!this.reported.isEmpty()) {
			parts.add("報道的活動" + signed(this.reported.added().size(), this.reported.removed().size()));
		}
		int added = length(DeltaType.INSERT);
		int removed = length(DeltaType.DELETE);
		if (added + removed > 0) {
			parts.add("正文" + signed(added, removed) + " 字");
		}
		if (!this.picturesAdded.isEmpty() || !this.picturesRemoved.isEmpty()) {
			parts.add("圖片" + signed(this.picturesAdded.size(), this.picturesRemoved.size()));
		}
		if (!this.attachedAdded.isEmpty() || !this.attachedRemoved.isEmpty()) {
			parts.add("附件" + signed(this.attachedAdded.size(), this.attachedRemoved.size()));
		}
		return parts.isEmpty() ? "格式" : String.join("；", parts);
	}

	private static String signed(int added, int removed) {
		return ((added > 0) ? " +" + added : "") + ((removed > 0) ? " −" + removed : "");
	}

	private int length(DeltaType type) {
		return this.blocks.stream()
			.flatMap((block) -> block.parts().stream())
			.filter((part) -> part.type() == type)
			.mapToInt((part) -> part.text().codePointCount(0, part.text().length()))
			.sum();
	}

	/**
	 * A paragraph.
	 *
	 * @param kind same, changed, added or removed
	 * @param parts its text
	 */
	record Block(String kind, List<Part> parts) {

		static Block same(String text) {
			return whole("same", DeltaType.EQUAL, text);
		}

		static Block whole(String kind, DeltaType type, String text) {
			return new Block(kind, List.of(new Part(type, text)));
		}

	}

	/**
	 * A run of characters.
	 *
	 * @param type whether it stayed, came or went
	 * @param text the characters
	 */
	record Part(DeltaType type, String text) {

	}

}
