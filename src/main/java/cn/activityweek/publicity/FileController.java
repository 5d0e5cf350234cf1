package cn.activityweek.publicity;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.Once;
import cn.activityweek.media.MediaSender;
import cn.activityweek.media.StoredFile;
import cn.activityweek.media.Variant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The files of leads, cases, reports and provincial items, for whom they are shown to.
 */
@Controller
@RequestMapping("/publicity/{list:leads|cases|reports|provincial}/{owner}/files")
class FileController {

	private final FileTargets targets;

	private final PublicityFiles files;

	private final MediaSender sender;

	FileController(FileTargets targets, PublicityFiles files, MediaSender sender) {
		this.targets = targets;
		this.files = files;
		this.sender = sender;
	}

	@GetMapping("/{file}/{size}")
	void file(@PathVariable String list, @PathVariable Long owner, @PathVariable Long file, @PathVariable String size,
			Actor actor, HttpServletRequest request, HttpServletResponse response) {
		PublicityFiles.Target target = this.targets.readable(FileOwner.of(list), owner, actor);
		PublicityFile asked = this.files.get(target.owner(), owner, file);
		StoredFile stored = asked.getFile();
		switch (size) {
			case "small" -> this.sender.send(stored, Variant.SMALL, null, request, response);
			case "large" -> this.sender.send(stored, Variant.LARGE, null, request, response);
			case "video" -> this.sender.send(stored, Variant.PUBLIC_VIDEO, null, request, response);
			case "original" -> this.sender.send(stored, Variant.ORIGINAL, asked.saveAs(), request, response);
			default -> throw new NotFoundException("沒有這種尺寸");
		}
	}

	@Once
	@PostMapping
	String add(@PathVariable String list, @PathVariable Long owner,
			@RequestParam(required = false) List<MultipartFile> files, Actor actor, RedirectAttributes flash) {
		PublicityFiles.Target target = this.targets.writable(FileOwner.of(list), owner, actor);
		List<String> refused = this.files.add(target, files, actor);
		if (refused.isEmpty()) {
			flash.addFlashAttribute("message", "文件已收下");
		}
		else {
			flash.addFlashAttribute("warning", "有文件沒有收下。" + String.join("；", refused));
		}
		return "redirect:" + target.owner().page(owner);
	}

	@PostMapping("/{file}/removal")
	String remove(@PathVariable String list, @PathVariable Long owner, @PathVariable Long file, Actor actor,
			RedirectAttributes flash) {
		PublicityFiles.Target target = this.targets.writable(FileOwner.of(list), owner, actor);
		this.files.remove(target, file, actor);
		flash.addFlashAttribute("message", "文件已移除");
		return "redirect:" + target.owner().page(owner);
	}

}
