package cn.activityweek.album;

import java.util.UUID;

import cn.activityweek.media.Upload;
import cn.activityweek.media.Uploads;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * How far an upload is, for the script that sends it.
 *
 * @param id by which it goes on; null before it is begun
 * @param received bytes that have arrived
 * @param chunk the largest chunk, in bytes
 * @param token against forged requests: a new one after signing in again
 */
record UploadState(UUID id, long received, int chunk, String token) {

	static UploadState none(CsrfToken token) {
		return new UploadState(null, 0, Uploads.CHUNK, token.getToken());
	}

	static UploadState of(Upload upload, CsrfToken token) {
		return new UploadState(upload.id(), upload.received(), Uploads.CHUNK, token.getToken());
	}

}
