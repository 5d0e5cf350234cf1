package cn.activityweek.works;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import cn.activityweek.core.RefusedException;
import cn.activityweek.media.FileType;

/**
 * What a work is, as its file says.
 */
public enum WorkKind {

	PHOTO("攝影作品"), VIDEO("短視頻");

	private static final Set<FileType> PHOTOS = EnumSet.of(FileType.JPEG, FileType.PNG);

	private final String label;

	WorkKind(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	static WorkKind named(String name) {
		return Stream.of(values()).filter((kind) -> kind.name().equals(name)).findFirst().orElse(null);
	}

	/**
	 * The kind of a file.
	 * @param type what its content is
	 * @return the kind
	 * @throws RefusedException if it is no such file as works are
	 */
	static WorkKind of(FileType type) {
		if (PHOTOS.contains(type)) {
			return PHOTO;
		}
		if (type.isVideo()) {
			return VIDEO;
		}
		throw new RefusedException(
				"作品只收照片（JPEG、PNG）和短視頻（MP4、MOV），這個文件是 " + type.name() + "。請另存為 JPEG，或用剪映等軟件導出為 MP4，再上傳");
	}

}
