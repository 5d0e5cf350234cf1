package cn.activityweek.publicity;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Right;
import cn.activityweek.media.ZipSender;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Hands out what is sent to a provincial medium, for who may take originals.
 */
@Controller("provincialBundleController")
class BundleController {

	private final PublicityPolicy policy;

	private final ProvincialDesk desk;

	private final ProvincialBundle bundle;

	private final ZipSender zip;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	BundleController(PublicityPolicy policy, ProvincialDesk desk, ProvincialBundle bundle, ZipSender zip,
			ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.policy = policy;
		this.desk = desk;
		this.bundle = bundle;
		this.zip = zip;
		this.events = events;
		this.transaction = transaction;
	}

	@GetMapping("/publicity/provincial/{id}/bundle.zip")
	void bundle(@PathVariable Long id, Actor actor, HttpServletResponse response) {
		ProvincialItem item = this.desk.get(id);
		this.policy.require(actor.may(Right.TAKE_ORIGINALS) && this.policy.maySee(actor, item.getDepartmentId()));
		List<ZipSender.Item> items = this.bundle.of(item, actor);
		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(new AuditableEvent(actor, "下載省級報送材料包", ProvincialDesk.SUBJECT, id, item.getTitle())));
		this.zip.send(this.bundle.name(item), items.stream(), response);
	}

}
