package cn.activityweek.media;

import java.util.UUID;

import org.springframework.security.web.csrf.CsrfToken;

/**
 * How far an upload is, for the script that sends it.
 *
 * @param id by which it goes on; null before it is begun
 * @param received bytes that have arrived
 * @param chunk the largest chunk, in bytes
 * @param token against forged requests: a new one after signing in again
 */
public record UploadState(UUID id, long received, int chunk, String token) {

	public static UploadState none(CsrfToken token) {
		return new UploadState(null, 0, Uploads.CHUNK, token.getToken());
	}

	public static UploadState of(Upload upload, CsrfToken token) {
		return new UploadState(upload.id(), upload.received(), Uploads.CHUNK, token.getToken());
	}

}
