package cn.activityweek.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The leading group as a plan names it, by role. Only the first group of a plan is read;
 * working groups below it have members of their own.
 *
 * @param leaders 組長
 * @param deputies 副組長
 * @param members 成員
 * @param doubt what was left out, Chinese; null if nothing
 */
record ReadGroup(List<ReadName> leaders, List<ReadName> deputies, List<ReadName> members, String doubt) {

	private static final Pattern LABEL = Pattern
		.compile("(副\\s{0,6}组\\s{0,6}长|组\\s{0,6}长|成\\s{0,6}员)(?:\\s{0,6}:|(?<=^.{2,9})[ \\t]+|(?<=^.{2,9})$)");

	private static final Pattern PREFIX = Pattern.compile("(?:领导小组|工作|第一|常务|执行|[\\s,;、。(]){0,9}");

	private static final Pattern HEADING = Pattern
		.compile("^\\s{0,9}(?:[(]?\\s{0,2}[一二三四五六七八九十\\d]{1,3}\\s{0,2}[)、.])");

	private static final Pattern OTHER_LABEL = Pattern.compile("[^\\s:]{1,12}\\s{0,3}:");

	private static final Pattern SENTENCE = Pattern.compile("下设|负责|职责|设在|兼任|。\\s{0,9}\\S");

	static ReadGroup of(Passage text, Surnames surnames) {
		Collector collector = new Collector();
		for (Passage line : text.lines()) {
			if (collector.closed) {
				break;
			}
			collector.read(line);
		}
		return new ReadGroup(collector.names(Role.LEADER, surnames), collector.names(Role.DEPUTY, surnames),
				collector.names(Role.MEMBER, surnames), collector.doubt);
	}

	private enum Role {

		LEADER, DEPUTY, MEMBER;

		static Role of(String label) {
			return label.startsWith("副") ? DEPUTY : label.startsWith("组") ? LEADER : MEMBER;
		}

	}

	/** Sorts the lines under the role that was named last. */
	private static final class Collector {

		private final Map<Role, List<Passage>> lists = new EnumMap<>(Role.class);

		private Role role;

		private boolean closed;

		private String doubt;

		void read(Passage line) {
			Matcher label = LABEL.matcher(line.plain());
			int done = 0;
			boolean labelled = false;
			while (!this.closed && label.find()) {
				String before = line.plain().substring(done, label.start());
				labelled = true;
				goOn(line.sub(done, label.start()), done == 0);
				open(Role.of(label.group(1)), before, done == 0);
				done = label.end();
			}
			if (!this.closed) {
				goOn(line.from(done), !labelled);
			}
		}

		private void open(Role next, String before, boolean lineStart) {
			boolean other = lineStart && !PREFIX.matcher(before).matches();
			if (!this.lists.isEmpty() && (other || (next == Role.LEADER && this.lists.containsKey(Role.MEMBER)))) {
				this.closed = true;
				this.doubt = "文中還有其他工作組，這裡只讀入第一個";
				return;
			}
			this.role = next;
			this.lists.computeIfAbsent(next, (key) -> new ArrayList<>());
		}

		private void goOn(Passage rest, boolean continued) {
			if (this.role == null || rest.isBlank()) {
				return;
			}
			boolean ends = continued && (HEADING.matcher(rest.plain()).find()
					|| OTHER_LABEL.matcher(rest.plain()).find() || SENTENCE.matcher(rest.plain()).find());
			if (ends) {
				this.role = null;
				return;
			}
			this.lists.get(this.role).add(rest);
		}

		List<ReadName> names(Role wanted, Surnames surnames) {
			List<Passage> lines = this.lists.getOrDefault(wanted, List.of());
			return NameListReader.read(Passage.join(lines), surnames);
		}

	}

}
