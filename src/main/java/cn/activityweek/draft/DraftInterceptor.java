package cn.activityweek.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.draft.DraftPages.Unfinished;
import cn.activityweek.draft.FormTicket.Offer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Gives every form its ticket, fills it with a draft where its address names one, keeps
 * what was sent and not saved, and forgets the draft of what was saved.
 */
@Component
class DraftInterceptor implements HandlerInterceptor {

	private static final Log LOG = LogFactory.getLog(DraftInterceptor.class);

	/** The model's attribute by which a handler names its page, if not by its address. */
	private static final String PAGE = "draftPage";

	private static final String STORED = "stored";

	private static final int LONGEST_KEY = 480;

	private final CurrentActor currentActor;

	private final Drafts drafts;

	private final DraftPages pages;

	private final KeptForms keptForms;

	private final FormSeal seal;

	private final FormFiller filler;

	private final FormBases bases;

	DraftInterceptor(CurrentActor currentActor, Drafts drafts, DraftPages pages, KeptForms keptForms, FormSeal seal,
			FormFiller filler, FormBases bases) {
		this.currentActor = currentActor;
		this.drafts = drafts;
		this.pages = pages;
		this.keptForms = keptForms;
		this.seal = seal;
		this.filler = filler;
		this.bases = bases;
	}

	/** A form opened by one person is not saved in another's name. */
	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Optional<Long> owner = this.keptForms.owner(request);
		if (owner.isPresent()
				&& this.currentActor.get().filter((actor) -> !actor.accountId().equals(owner.get())).isPresent()) {
			this.keptForms.keep(request);
			throw new RefusedException("這張表是用另一個賬號打開的，沒有保存；內容已存入那個賬號的草稿。請用原來的賬號登錄後再保存");
		}
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		if (page == null || page.getViewName() == null) {
			return;
		}
		Optional<Long> owner = this.keptForms.owner(request);
		if (page.getViewName().startsWith("redirect:")) {
			owner.ifPresent((accountId) -> this.drafts.finish(accountId, KeptForms.key(request)));
			return;
		}
		this.keptForms.keepIfPossible(request);
		Object form = page.getModel().get(FormFiller.FORM);
		Actor actor = this.currentActor.get().orElse(null);
		if (form != null && actor != null) {
			FormTicket ticket = "POST".equals(request.getMethod())
					? sent(request, owner, (String) page.getModel().get(FormTicket.KEY), actor.accountId())
					: opened(request, page.getModel(), form, actor.accountId());
			page.addObject("ticket", ticket);
		}
	}

	/** A form shown again keeps its ticket; one that another form led to gets its own. */
	private FormTicket sent(HttpServletRequest request, Optional<Long> owner, String key, Long accountId) {
		if (owner.isPresent()) {
			return new FormTicket(KeptForms.key(request), request.getParameter(FormTicket.SEAL),
					request.getParameter(FormTicket.BASE), null, List.of());
		}
		return (key != null) ? new FormTicket(key, this.seal.seal(accountId, key), null, null, List.of()) : null;
	}

	private FormTicket opened(HttpServletRequest request, Map<String, Object> model, Object form, Long accountId) {
		String base = this.bases.of(model.getOrDefault(STORED, form));
		String key = (String) model.get(FormTicket.KEY);
		String asked = request.getParameter(Drafts.PARAMETER);
		String address = (String) model.getOrDefault(PAGE, address(request));
		if (asked == null) {
			String opening = (key != null) ? key : DraftPages.opening(address);
			return new FormTicket(opening, this.seal.seal(accountId, opening), base, null,
					offers(accountId, opening, form));
		}
		Draft draft = this.drafts.get(accountId, asked);
		if (key == null) {
			fill(draft, address, model, form);
		}
		List<String> kept = draft.fields().get(FormTicket.BASE);
		return new FormTicket(asked, this.seal.seal(accountId, asked), (kept != null) ? kept.get(0) : base, draft,
				List.of());
	}

	private void fill(Draft draft, String address, Map<String, Object> model, Object form) {
		if (!this.pages.isOf(draft.formKey(), address)) {
			throw new NotFoundException("這份草稿屬於另一張表");
		}
		BindingResult typed = this.filler.fill(form.getClass(), draft.fields());
		model.put(FormFiller.FORM, typed.getTarget());
		model.put(BindingResult.MODEL_KEY_PREFIX + FormFiller.FORM, typed);
	}

	private List<Offer> offers(Long accountId, String opening, Object form) {
		List<Unfinished> unfinished = this.pages.offeredOn(accountId, opening);
		if (unfinished.isEmpty()) {
			return List.of();
		}
		Map<String, List<String>> shown = FormFields.of(form);
		return unfinished.stream().map((one) -> {
			Object typed = this.filler.fill(form.getClass(), one.draft().fields()).getTarget();
			return new Offer(one, FormFields.differing(shown, FormFields.of(typed)).size());
		}).filter((offer) -> offer.differences() > 0).toList();
	}

	private static String address(HttpServletRequest request) {
		String page = UriComponentsBuilder
			.fromPath(request.getRequestURI().substring(request.getContextPath().length()))
			.query(request.getQueryString())
			.replaceQueryParam(Drafts.PARAMETER)
			.build()
			.toUriString();
		return (page.length() > LONGEST_KEY) ? page.substring(0, page.indexOf('?')) : page;
	}

	/**
	 * What failed on the way is kept as well; where the database is gone, it can't be.
	 */
	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			Exception failure) {
		boolean failed = (failure != null || response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST)
				&& response.getStatus() != HttpServletResponse.SC_SERVICE_UNAVAILABLE;
		if (failed && !request.getServletPath().startsWith("/drafts")) {
			try {
				this.keptForms.keepIfPossible(request);
			}
			catch (DataAccessException | TransactionException ex) {
				LOG.warn("A form that failed could not be kept as a draft", ex);
			}
		}
	}

}
