package cn.activityweek.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps a form that was sent and could not be saved, for whom its seal names: the session
 * had ended, the token was of an earlier sign-in, somebody else has signed in meanwhile.
 * It is never saved by itself.
 */
@Component
public class KeptForms {

	private static final Log LOG = LogFactory.getLog(KeptForms.class);

	private final FormSeal seal;

	private final Drafts drafts;

	private final DraftPages pages;

	KeptForms(FormSeal seal, Drafts drafts, DraftPages pages) {
		this.seal = seal;
		this.drafts = drafts;
		this.pages = pages;
	}

	/**
	 * Keeps what a request brought, if it is a form of ours.
	 * @param request the request that was turned away
	 * @return whose the form is and where it opens again; empty if it carries no seal of
	 * ours
	 */
	public Optional<Kept> keep(HttpServletRequest request) {
		return owner(request).map((accountId) -> {
			String key = key(request);
			this.drafts.store(accountId, key, fields(request));
			return new Kept(accountId, this.pages.address(key));
		});
	}

	/**
	 * For what is on the page before the person as well: too much for a draft is no harm
	 * there.
	 */
	void keepIfPossible(HttpServletRequest request) {
		try {
			keep(request);
		}
		catch (RefusedException ex) {
			LOG.info("A form was too large for a draft", ex);
		}
	}

	Optional<Long> owner(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) ? this.seal.owner(request.getParameter(FormTicket.SEAL), key(request))
				: Optional.empty();
	}

	static String key(HttpServletRequest request) {
		return request.getParameter(FormTicket.KEY);
	}

	static Map<String, List<String>> fields(HttpServletRequest request) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
		return fields;
	}

	/**
	 * A form that was kept.
	 *
	 * @param accountId whose it is
	 * @param address where it opens again, filled
	 */
	public record Kept(Long accountId, String address) {

	}

}
