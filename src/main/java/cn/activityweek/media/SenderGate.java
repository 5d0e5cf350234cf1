package cn.activityweek.media;

import org.springframework.util.unit.DataSize;

/**
 * A code by which people without an account send files, and how much it lets in.
 *
 * @param codes the table of such codes, which has the columns {@code files} and
 * {@code bytes}
 * @param codeId the code's id
 * @param codeFiles files by this code
 * @param codeSize their sum
 * @param addressFiles files by all such codes from one address in an hour
 * @param addressSize their sum
 * @param full what to tell whoever sends when this code takes no more
 */
public record SenderGate(String codes, Long codeId, int codeFiles, DataSize codeSize, int addressFiles,
		DataSize addressSize, String full) {

	public SenderGate {
		if (!codes.matches("[a-z_]+")) {
			throw new IllegalArgumentException(codes);
		}
	}

}
