package cn.activityweek.album;

import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores files outside the transaction of the form that brought them: a file that is
 * refused spoils nothing else of the form, and one that was taken in is still there when
 * the form itself has to be shown again.
 */
@Component
class Apart {

	private final TransactionTemplate outside;

	Apart(PlatformTransactionManager transactions) {
		this.outside = new TransactionTemplate(transactions);
		this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
	}

	<T> T get(Supplier<T> work) {
		return this.outside.execute((status) -> work.get());
	}

}
