package cn.activityweek.media;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent and stored.
 *
 * @param photoLimit the largest photo
 * @param videoLimit the largest video of an activity
 * @param workVideoLimit the largest video of a work (美拍): 200 MB
 * @param documentLimit the largest document
 * @param keepFree what uploads leave free on the disk
 * @param sendersKeepFree what people without an account leave free beyond that, for those
 * who have one
 * @param openUploads how many unfinished uploads one sender may have
 * @param keepUnused how long files that nobody refers to and unfinished uploads stay
 * @param workers how many web sizes and public copies one instance makes at once
 */
@ConfigurationProperties("activity-week.media")
record MediaProperties(@DefaultValue("20MB") DataSize photoLimit, @DefaultValue("512MB") DataSize videoLimit,
		@DefaultValue("200MB") DataSize workVideoLimit, @DefaultValue("50MB") DataSize documentLimit,
		@DefaultValue("1GB") DataSize keepFree, @DefaultValue("5GB") DataSize sendersKeepFree,
		@DefaultValue("20") int openUploads, @DefaultValue("24h") Duration keepUnused, @DefaultValue("2") int workers) {

	long limit(FileType type, Purpose purpose) {
		if (type.isPhoto()) {
			return this.photoLimit.toBytes();
		}
		if (type.isDocument()) {
			return this.documentLimit.toBytes();
		}
		return ((purpose == Purpose.WORK) ? this.workVideoLimit : this.videoLimit).toBytes();
	}

	/** The largest file of any type, for what is not yet known by its content. */
	long limit(Purpose purpose) {
		long limit = 0;
		for (FileType type : FileType.values()) {
			limit = Math.max(limit, limit(type, purpose));
		}
		return limit;
	}

}
