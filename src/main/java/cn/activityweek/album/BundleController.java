package cn.activityweek.album;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.ZipSender;
import cn.activityweek.programme.ActivityModule;
import cn.activityweek.programme.Programme;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The photos of the year, of what the person may see, and bundles of them.
 */
@Controller
class BundleController {

	/** Activities on a page of the overview. */
	private static final int PAGE = 24;

	private final ActivityAccess access;

	private final Editions editions;

	private final Programme programme;

	private final Galleries galleries;

	private final Bundles bundles;

	private final ZipSender zip;

	BundleController(ActivityAccess access, Editions editions, Programme programme, Galleries galleries,
			Bundles bundles, ZipSender zip) {
		this.access = access;
		this.editions = editions;
		this.programme = programme;
		this.galleries = galleries;
		this.bundles = bundles;
		this.zip = zip;
	}

	@GetMapping("/photos")
	String overview(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "0") int page,
			Actor actor, Model model) {
		Edition edition = this.editions.shown(year);
		List<ActivityModule> modules = this.programme.modules(edition.getId());
		Page<Activity> shown = page(illustrated(edition, modules, actor), Math.max(0, page));
		Map<Activity, Gallery> galleries = this.galleries.of(shown.getContent(), edition.getId());
		Map<ActivityModule, Map<Activity, Gallery>> byModule = new LinkedHashMap<>();
		for (ActivityModule module : modules) {
			Map<Activity, Gallery> ofModule = new LinkedHashMap<>(galleries);
			ofModule.keySet().removeIf((activity) -> !activity.getModuleId().equals(module.getId()));
			if (!ofModule.isEmpty()) {
				byModule.put(module, ofModule);
			}
		}
		model.addAttribute("shown", edition);
		model.addAttribute("modules", byModule);
		model.addAttribute("page", shown);
		return "album/overview";
	}

	/** Those with photos, module after module; only those of a page are read further. */
	private List<Activity> illustrated(Edition edition, List<ActivityModule> modules, Actor actor) {
		List<Long> order = modules.stream().map(ActivityModule::getId).toList();
		Set<Long> illustrated = this.galleries.illustrated(edition.getId());
		return this.access.allVisible(edition.getId(), actor)
			.stream()
			.filter((activity) -> illustrated.contains(activity.getId()))
			.sorted(Comparator.comparingInt((Activity activity) -> order.indexOf(activity.getModuleId())))
			.toList();
	}

	/** Beyond the last page is the last one. */
	private static Page<Activity> page(List<Activity> all, int asked) {
		int number = Math.min(asked, Math.max(0, (all.size() - 1) / PAGE));
		int from = number * PAGE;
		return new PageImpl<>(all.subList(from, Math.min(from + PAGE, all.size())), PageRequest.of(number, PAGE),
				all.size());
	}

	@GetMapping("/photos/bundle.zip")
	void bundle(@RequestParam(required = false) Integer year, @RequestParam(required = false) Integer module,
			Actor actor, HttpServletResponse response) {
		Edition edition = this.editions.shown(year);
		List<Activity> activities = this.access.allVisible(edition.getId(), actor);
		String name = edition.getYear() + "年職業教育活動周_照片";
		if (module != null) {
			ActivityModule chosen = module(edition, module);
			activities = activities.stream()
				.filter((activity) -> activity.getModuleId().equals(chosen.getId()))
				.toList();
			name = edition.getYear() + "年職業教育活動周_模塊" + chosen.getNumeral() + "_照片";
		}
		List<ZipSender.Item> items = this.bundles.of(activities, edition.getId(), actor);
		this.zip.send(this.bundles.name(name), items.stream(), response);
	}

	private ActivityModule module(Edition edition, int number) {
		return this.programme.modules(edition.getId())
			.stream()
			.filter((candidate) -> candidate.getNumber() == number)
			.findFirst()
			.orElseThrow(() -> new NotFoundException("沒有這個活動模塊"));
	}

	@GetMapping("/activities/{id}/photos/bundle.zip")
	void bundle(@PathVariable Long id, Actor actor, HttpServletResponse response) {
		Activity activity = this.access.visible(id, actor);
		List<ZipSender.Item> items = this.bundles.of(List.of(activity), activity.getEditionId(), actor);
		this.zip.send(this.bundles.name(new BundleNames().folder(activity)), items.stream(), response);
	}

}
