package cn.activityweek.draft;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says whose a form is, also when its session has ended: account and form key under a
 * seal that only this application can make. Good for keeping a draft of that one form for
 * that account, and for nothing else.
 */
@Component
class FormSeal {

	private static final String ALGORITHM = "HmacSHA256";

	private final ObjectProvider<JdbcClient> jdbc;

	private volatile SecretKeySpec secret;

	FormSeal(ObjectProvider<JdbcClient> jdbc) {
		this.jdbc = jdbc;
	}

	String seal(Long accountId, String formKey) {
		return accountId + "." + HexFormat.of().formatHex(sign(accountId, formKey));
	}

	/**
	 * Whose a form is.
	 * @param seal what the form brings back
	 * @param formKey its key
	 * @return the account, empty if the seal is not ours
	 */
	Optional<Long> owner(String seal, String formKey) {
		if (seal == null || formKey == null || !seal.matches("[0-9]{1,18}\\.[0-9a-f]{64}")) {
			return Optional.empty();
		}
		int dot = seal.indexOf('.');
		Long accountId = Long.valueOf(seal.substring(0, dot));
		byte[] signature = HexFormat.of().parseHex(seal.substring(dot + 1));
		return MessageDigest.isEqual(signature, sign(accountId, formKey)) ? Optional.of(accountId) : Optional.empty();
	}

	private byte[] sign(Long accountId, String formKey) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(secret());
			return mac.doFinal((accountId + "\n" + formKey).getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every JDK has " + ALGORITHM, ex);
		}
	}

	/** Made once with the database, so that all instances and restarts share it. */
	private SecretKeySpec secret() {
		SecretKeySpec known = this.secret;
		if (known == null) {
			String text = this.jdbc.getObject().sql("select secret from form_seal").query(String.class).single();
			known = new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
			this.secret = known;
		}
		return known;
	}

}
