package cn.activityweek.media;

import org.springframework.stereotype.Component;

/**
 * How large the files of an activity may be, for pages that say so before anything is
 * sent; all in MB.
 */
@Component
public class UploadLimits {

	private final MediaProperties properties;

	UploadLimits(MediaProperties properties) {
		this.properties = properties;
	}

	public long photo() {
		return this.properties.photoLimit().toMegabytes();
	}

	public long video() {
		return this.properties.videoLimit().toMegabytes();
	}

	public long workVideo() {
		return this.properties.workVideoLimit().toMegabytes();
	}

	public long document() {
		return this.properties.documentLimit().toMegabytes();
	}

}
