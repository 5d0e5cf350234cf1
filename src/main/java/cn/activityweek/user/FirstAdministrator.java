package cn.activityweek.user;

import cn.activityweek.core.SiteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While there is no account at all, each start prints one address by which the first
 * administrator is made.
 */
@Component
class FirstAdministrator {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdministrator.class);

	private final AccountRepository accounts;

	private final AccountLinks links;

	private final SiteAddress site;

	FirstAdministrator(AccountRepository accounts, AccountLinks links, SiteAddress site) {
		this.accounts = accounts;
		this.links = links;
		this.site = site;
	}

	@EventListener(ApplicationReadyEvent.class)
	void announce() {
		if (this.accounts.count() == 0) {
			logger.warn("""


					還沒有任何賬號。請在 72 小時內用瀏覽器打開下面的地址，建立第一個系統管理員（只能用一次）：
					No account yet. Open this single-use address within 72 hours to make the first administrator:

					    {}
					""", this.site.of("/setup/" + this.links.setup()));
		}
	}

}
