package cn.activityweek.draft;

import java.util.UUID;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Runs a handler in the transaction in which the key of its form is claimed. The same
 * form sent at the same time waits for that transaction and is then led to where it led;
 * where the handler shows its form again, or fails, nothing is claimed.
 */
@Component
class OnceInterceptor {

	private static final String REDIRECT = "redirect:";

	private final RequestKeys keys;

	private final CurrentActor currentActor;

	private final PlatformTransactionManager transactions;

	OnceInterceptor(RequestKeys keys, CurrentActor currentActor, PlatformTransactionManager transactions) {
		this.keys = keys;
		this.currentActor = currentActor;
		this.transactions = transactions;
	}

	Object invoke(MethodInvocation handler) throws Throwable {
		HttpServletRequest request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
			.getRequest();
		UUID key = FormKeys.sent(request);
		if (key == null) {
			return handler.proceed();
		}
		Claim claim = new Claim(key, this.currentActor.get().map(Actor::accountId).orElse(null),
				SentContent.hash(request));
		TransactionStatus transaction = this.transactions.getTransaction(new DefaultTransactionDefinition());
		Object answer;
		try {
			answer = answer(claim, handler, request, transaction);
		}
		catch (Throwable ex) {
			this.transactions.rollback(transaction);
			throw ex;
		}
		this.transactions.commit(transaction);
		return answer;
	}

	private Object answer(Claim claim, MethodInvocation handler, HttpServletRequest request,
			TransactionStatus transaction) throws Throwable {
		if (!this.keys.claim(claim)) {
			return REDIRECT + this.keys.ledTo(claim);
		}
		if (this.keys.hasOther(claim)) {
			RequestContextUtils.getOutputFlashMap(request)
				.put("warning", "這張表先前已經提交過一次，這次的內容與那次不同，所以另外存了一份；如不需要，請刪去其中一份。");
		}
		Object answer = handler.proceed();
		if (answer instanceof String view && view.startsWith(REDIRECT) && !transaction.isRollbackOnly()) {
			this.keys.remember(claim, view.substring(REDIRECT.length()));
		}
		else {
			transaction.setRollbackOnly();
		}
		return answer;
	}

	/**
	 * A form as it was sent.
	 *
	 * @param key the page's key
	 * @param accountId who sent it; null where nobody is signed in
	 * @param content a hash of what was typed
	 */
	record Claim(UUID key, Long accountId, String content) {

	}

}
