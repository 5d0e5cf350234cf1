package cn.activityweek.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import cn.activityweek.activity.ActivityIntake;
import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.Download;
import cn.activityweek.core.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Activities from a workbook: the template, the upload, the preview and what became of
 * it. Only what the page has shown is imported.
 */
@Controller
@RequestMapping("/activities/imports")
class ImportController {

	private static final String ADDRESS = "/activities/imports/";

	private final ActivityIntake intake;

	private final ImportDesk desk;

	private final CurrentScript script;

	ImportController(ActivityIntake intake, ImportDesk desk, CurrentScript script) {
		this.intake = intake;
		this.desk = desk;
		this.script = script;
	}

	@GetMapping
	String begin(Actor actor, Model model) {
		IntakeScope scope = this.intake.scope(actor);
		model.addAttribute("mayLog", scope.mayLog());
		model.addAttribute("limits", ImportDesk.LIMITS);
		model.addAttribute("files", this.desk.latest(scope, actor));
		return "exchange/imports";
	}

	@GetMapping("/template.xlsx")
	void template(Actor actor, HttpServletResponse response) throws IOException {
		IntakeScope scope = this.intake.scope(actor);
		if (!scope.mayLog()) {
			throw new RefusedException("您的部門沒有牽頭或配合任何活動模塊，所以不用登記活動");
		}
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		ImportWorkbook.template(scope, this.script.get(), file);
		send(scope.edition().getYear() + "年職業教育活動周活動登記表.xlsx", file, response);
	}

	@PostMapping
	String upload(@RequestParam(required = false) MultipartFile file, Actor actor, Model model,
			RedirectAttributes redirect) throws IOException {
		if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty()) {
			return again("請先選擇填好的文件", actor, model);
		}
		Path copy = Files.createTempFile("import", ".tmp");
		try {
			file.transferTo(copy);
			ImportDesk.Taken taken = take(copy, file.getOriginalFilename(), actor);
			if (taken.again()) {
				redirect.addFlashAttribute("warning", known(taken.file()));
			}
			return "redirect:" + ADDRESS + taken.file().getId();
		}
		catch (RefusedException ex) {
			return again(ex.getMessage(), actor, model);
		}
		finally {
			Files.delete(copy);
		}
	}

	/** The same file sent twice at once is one. */
	private ImportDesk.Taken take(Path copy, String name, Actor actor) throws IOException {
		try {
			return this.desk.take(copy, name, actor);
		}
		catch (DataIntegrityViolationException ex) {
			return this.desk.take(copy, name, actor);
		}
	}

	private static String known(ActivityImport file) {
		String when = CollegeTime.format(file.getUploadedAt());
		return file.isImported()
				? "這個文件您已經上傳過（" + when + "），並於 " + CollegeTime.format(file.getImportedAt()) + " 導入了 "
						+ file.getImportedRows() + " 個活動，退回 " + file.getReturnedRows() + " 行。這次沒有再導入；改過的文件可以再上傳。"
				: "這個文件您已經上傳過（" + when + "），還沒有確認導入。下面是它的預覽。";
	}

	private String again(String problem, Actor actor, Model model) {
		model.addAttribute("problem", problem);
		return begin(actor, model);
	}

	@GetMapping("/{id}")
	String show(@PathVariable Long id, Actor actor, Model model) {
		ActivityImport file = this.desk.get(id, actor);
		model.addAttribute("file", file);
		if (file.isImported()) {
			model.addAttribute("waiting", this.desk.returned(file, actor));
			return "exchange/imported";
		}
		model.addAttribute("preview", this.desk.preview(file, actor));
		return "exchange/preview";
	}

	@PostMapping("/{id}/confirmation")
	String confirm(@PathVariable Long id, @RequestParam(defaultValue = "") String shown,
			@RequestParam(defaultValue = "") Set<Integer> also, Actor actor, RedirectAttributes redirect) {
		try {
			if (!this.desk.confirm(id, shown, also, actor)) {
				redirect.addFlashAttribute("warning", "預覽之後情況有了變化，什麼都還沒有導入。請核對新的預覽，再確認。");
			}
		}
		catch (PessimisticLockingFailureException ex) {
			redirect.addFlashAttribute("warning", "正在導入，請稍等片刻再刷新本頁。");
		}
		return "redirect:" + ADDRESS + id;
	}

	@PostMapping("/{id}/removal")
	String discard(@PathVariable Long id, Actor actor, RedirectAttributes redirect) {
		this.desk.discard(id, actor);
		redirect.addFlashAttribute("message", "已放棄這個文件，什麼都沒有導入");
		return "redirect:/activities/imports";
	}

	@GetMapping("/{id}/returned.xlsx")
	void returned(@PathVariable Long id, Actor actor, HttpServletResponse response) throws IOException {
		ActivityImport file = this.desk.get(id, actor);
		List<PreviewRow> rows = this.desk.returned(file, actor);
		if (rows.isEmpty()) {
			throw new RefusedException("這個文件沒有退回的行，或者它們已經不再保留");
		}
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		ImportWorkbook.returned(this.intake.scope(actor), this.script.get(), rows, content);
		send("待改正_" + file.getFileName().replaceFirst("\\.[A-Za-z]{2,4}$", "") + ".xlsx", content, response);
	}

	private void send(String name, ByteArrayOutputStream file, HttpServletResponse response) throws IOException {
		Download.announce(response, this.script.get().write(name), file.size());
		file.writeTo(response.getOutputStream());
	}

}
