package cn.activityweek.album;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.Once;
import cn.activityweek.core.QrCode;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.media.FileSize;
import cn.activityweek.media.Preparation;
import cn.activityweek.media.StoredFile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The members' side of 照片收集碼: the code, its print, and what came by it.
 */
@Controller
@RequestMapping("/activities/{id}/inbox")
class InboxController {

	private static final int LONGEST_DAYS = 30;

	private final ActivityAccess access;

	private final InboxDesk desk;

	private final Galleries galleries;

	private final SiteAddress site;

	InboxController(ActivityAccess access, InboxDesk desk, Galleries galleries, SiteAddress site) {
		this.access = access;
		this.desk = desk;
		this.galleries = galleries;
		this.site = site;
	}

	@GetMapping
	String show(@PathVariable Long id, Actor actor, Model model) {
		model.addAttribute("activity", this.access.managed(id, actor));
		addCode(id, model);
		List<InboxItem> waiting = this.desk.waiting(id);
		List<InboxItem> dismissed = this.desk.dismissed(id);
		model.addAttribute("waiting", received(waiting));
		model.addAttribute("dismissed", received(dismissed));
		return "album/inbox";
	}

	private void addCode(Long id, Model model) {
		CollectionCode code = this.desk.code(id).filter((present) -> this.desk.isOpen(present)).orElse(null);
		model.addAttribute("code", code);
		if (code != null) {
			String address = this.site.of("/inbox/" + code.getCode());
			model.addAttribute("address", address);
			model.addAttribute("qr", QrCode.of(address));
		}
	}

	private List<Received> received(Collection<InboxItem> items) {
		Map<Long, StoredFile> files = this.galleries.filesOf(items.stream().map(InboxItem::getFileId).toList());
		return items.stream().map((item) -> Received.of(item, files.get(item.getFileId()))).toList();
	}

	@Once
	@PostMapping("/codes")
	String open(@PathVariable Long id, @RequestParam(defaultValue = "7") int days,
			@RequestParam(defaultValue = "") String replaced, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		if (days < 1 || days > LONGEST_DAYS) {
			throw new RefusedException("收集碼可以開放 1 至 " + LONGEST_DAYS + " 天");
		}
		boolean opened = this.desk.open(activity, days, replaced, actor);
		redirect.addFlashAttribute("message", opened ? "收集碼已開放，可以打印出來，或者把地址發到群裏" : "收集碼已經開放，還是下面這個，沒有更換");
		return back(id);
	}

	@Once
	@PostMapping("/closure")
	String close(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		boolean closed = this.desk.close(activity, actor);
		redirect.addFlashAttribute("message", closed ? "收集碼已關閉，不再收照片" : "收集碼已經關閉，沒有別的要關");
		return back(id);
	}

	/** On paper, to be hung up where the activity takes place. */
	@GetMapping("/sheet")
	String sheet(@PathVariable Long id, Actor actor, Model model) {
		model.addAttribute("activity", this.access.managed(id, actor));
		addCode(id, model);
		if (model.getAttribute("code") == null) {
			throw new RefusedException("收集碼沒有開放，請先開放再打印");
		}
		return "album/sheet";
	}

	/** What others have dealt with meanwhile keeps nothing else from being taken. */
	@Once
	@PostMapping("/takings")
	String take(@PathVariable Long id, @RequestParam(required = false) List<Long> item, Actor actor,
			RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		int taken = this.desk.take(activity, item, actor);
		int gone = (item != null) ? new HashSet<>(item).size() - taken : 0;
		redirect.addFlashAttribute("message", told(taken, gone));
		return back(id);
	}

	private static String told(int taken, int gone) {
		if (taken == 0) {
			return "已經處理過了，沒有新採用的";
		}
		return "已採用 " + taken + " 件，放進了本活動的照片" + ((gone > 0) ? "；另外 " + gone + " 件已經有人處理" : "");
	}

	@Once
	@PostMapping("/{item}/dismissal")
	String dismiss(@PathVariable Long id, @PathVariable Long item, Actor actor, RedirectAttributes redirect) {
		Activity activity = this.access.managed(id, actor);
		boolean dismissed = this.desk.dismiss(activity, item, actor);
		redirect.addFlashAttribute("message", dismissed ? "已定為不採用，7 天內還可以改主意" : "這一件已經有人處理過了");
		return back(id);
	}

	private static String back(Long id) {
		return "redirect:/activities/" + id + "/inbox";
	}

	/**
	 * Something in the inbox, as the page shows it.
	 *
	 * @param item what was sent
	 * @param file its file
	 */
	record Received(InboxItem item, StoredFile file) {

		static Received of(InboxItem item, StoredFile file) {
			return new Received(item, file);
		}

		public Long id() {
			return this.item.getId();
		}

		public Kind kind() {
			return this.item.getKind();
		}

		public String sender() {
			return this.item.getSender().isEmpty() ? "（未留姓名）" : this.item.getSender();
		}

		public String sentAt() {
			return CollegeTime.format(this.item.getSentAt());
		}

		/**
		 * What it is called where a name is needed.
		 * @return its kind and its sender
		 */
		public String title() {
			return kind().getLabel() + "，" + sender();
		}

		public boolean ready() {
			return this.file.getPreparation() == Preparation.READY;
		}

		public boolean waiting() {
			return this.file.getPreparation() == Preparation.WAITING;
		}

		public boolean failed() {
			return this.file.getPreparation() == Preparation.FAILED;
		}

		public String size() {
			return FileSize.of(this.file.getLength());
		}

	}

}
