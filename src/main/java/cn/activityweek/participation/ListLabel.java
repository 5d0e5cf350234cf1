package cn.activityweek.participation;

import java.time.Instant;

import cn.activityweek.core.CollegeTime;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a list is called on record.
 */
final class ListLabel {

	private static final int LONGEST = 60;

	private ListLabel() {
	}

	static String of(MultipartFile file, Instant now) {
		String name = (file != null && file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		String plain = NameColumns.plain(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
		if (plain.isEmpty()) {
			return "粘貼的名單 " + CollegeTime.format(now);
		}
		return (plain.length() > LONGEST) ? "…" + plain.substring(plain.length() - LONGEST + 1) : plain;
	}

}
