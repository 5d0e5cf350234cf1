package cn.activityweek.system;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Right;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The web plumbing with sample pages and without database or security: what the tests of
 * layouts, errors and scripts run on.
 */
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class,
		JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
		HttpEncodingAutoConfiguration.class, MultipartAutoConfiguration.class, MessageSourceAutoConfiguration.class,
		ValidationAutoConfiguration.class })
@Import({ ScriptDialect.class, ScriptController.class, PageModel.class, ErrorPages.class, ErrorAdvice.class,
		ErrorEndpoint.class, ErrorBoundary.class, ContainerConfiguration.class, Gallery.Pages.class })
class Gallery {

	@Bean
	CurrentActor currentActor() {
		Actor actor = new Actor(1L, "jiaowu", "王東", Set.of(Right.values()), Map.of(1L, Set.of(Right.LOG_ACTIVITIES)));
		return () -> java.util.Optional.of(actor);
	}

	record Edition(int year, String theme, String college) {

	}

	record Row(String name, String module, String time, String department, String count, String state,
			String stateClass) {

	}

	record Account(String username, String description) {

	}

	record Choice(String value, String label) {

	}

	/** A form with every kind of field. */
	static class SampleForm {

		String module = "3";

		String mode;

		@NotBlank
		String name = "家電維修進社區";

		@NotBlank
		String place;

		LocalDateTime startsAt = LocalDateTime.of(2023, 5, 18, 9, 0);

		LocalDate day = LocalDate.of(2023, 5, 21);

		String remarks = "萬事俱備";

		boolean open;

		Integer students;

		Integer teachers;

		List<Figure> figures = new ArrayList<>(List.of(new Figure()));

		String secret;

	}

	/** One of several figures of a form. */
	static class Figure {

		Integer amount;

	}

	/** The pages; fields are bound directly, accessors would only be noise here. */
	@Controller
	@TestComponent
	static class Pages {

		@org.springframework.web.bind.annotation.InitBinder
		void direct(org.springframework.web.bind.WebDataBinder binder) {
			binder.initDirectFieldAccess();
		}

		@ModelAttribute("edition")
		Edition edition() {
			return new Edition(2023, "技能：讓生活更美好", "東營科技職業學院");
		}

		@GetMapping("/gallery/list")
		String list(Model model) {
			model.addAttribute("message", "已保存「家電維修進社區」。");
			model.addAttribute("demoNow", "2023-05-18 09:00（周四）");
			model.addAttribute("rows",
					List.of(new Row("青年志願者輪胎展服務", "三", "2023-05-16 09:00", "團委", "128", "已舉辦", "state-held"),
							new Row("家電維修與傳統工藝體驗進東城社區", "三", "2023-05-17 14:00", "宣傳統戰部", "-", "改期", "state-moved"),
							new Row("送文藝下鄉", "三", "2023-05-19 08:30", "團委", "-", "計劃", "state-planned"),
							new Row("露天宣講", "三", "2023-05-20 15:00", "團委", "-", "取消", "state-cancelled")));
			model.addAttribute("page",
					new PageImpl<>(java.util.Collections.nCopies(20, "x"), PageRequest.of(4, 20), 233));
			return "gallery/list";
		}

		@GetMapping("/gallery/form")
		String form(@ModelAttribute("form") SampleForm form, Model model) {
			Map<String, String> modules = new LinkedHashMap<>();
			modules.put("1", "一、啟動儀式");
			modules.put("3", "三、職教風采進社區、進廣場");
			model.addAttribute("modules", modules);
			model.addAttribute("modes", List.of(new Choice("ON_SITE", "線下"), new Choice("ONLINE", "線上")));
			return "gallery/form";
		}

		@PostMapping("/gallery/form")
		String save(@Valid @ModelAttribute("form") SampleForm form, BindingResult errors, Model model) {
			return form(form, model);
		}

		@GetMapping("/gallery/detail")
		String detail(Model model) {
			model.addAttribute("heads", List.of("活動項目數（項）", "場次·線下", "場次·線上", "校內·學生", "校內·教師", "中小學師生及家長", "社區居民",
					"企業行業代表", "政府及其他", "參與合計", "參與企業", "志願者", "志願服務時長", "開放場所", "短視頻作品"));
			model.addAttribute("names", names());
			return "gallery/detail";
		}

		@GetMapping("/gallery/stage")
		String stage(Model model) {
			model.addAttribute("names", names());
			return "gallery/stage";
		}

		@GetMapping("/gallery/login")
		String login(Model model) {
			model.addAttribute("actor", null);
			model.addAttribute("demoNow", "2023-05-18 09:00（周四）");
			model.addAttribute("demoPassword", "activity-week-demo");
			model.addAttribute("demoAccounts",
					List.of(new Account("jiaowu", "教務處 處長"), new Account("jiaowu-2", "教務處 填報"),
							new Account("xuanchuan", "宣傳統戰部 編輯"), new Account("xuanchuan-buzhang", "宣傳統戰部 部長"),
							new Account("tuanwei", "團委 填報"), new Account("tuanwei-shuji", "團委書記"),
							new Account("hezuo", "合作交流與就業創業中心 填報"), new Account("dangzheng", "黨政辦公室 填報、負責人"),
							new Account("peixun", "培訓部 填報、負責人"), new Account("xueyuan", "示範二級學院 填報"),
							new Account("lingdao", "領導小組"), new Account("shenji", "審計員"),
							new Account("admin", "系統管理員")));
			return "user/login";
		}

		@GetMapping("/gallery/bare")
		String bare(Model model) {
			model.addAttribute("edition", null);
			return stage(model);
		}

		@GetMapping("/gallery/sign-in")
		String signIn(Model model) {
			model.addAttribute("actor", null);
			return "user/login";
		}

		@GetMapping("/gallery/failing/{how}")
		String fail(@PathVariable String how) {
			throw switch (how) {
				case "missing" -> new NotFoundException("activity 7 of another department");
				case "refused" -> new RefusedException("活動已報送，請先請教務處退回。");
				case "unreachable" -> new CannotGetJdbcConnectionException("Connection refused");
				case "collision" -> new DataIntegrityViolationException("duplicate key value");
				default -> new IllegalStateException("Something unforeseen: " + how);
			};
		}

		@GetMapping("/gallery/number")
		String number(@RequestParam int number) {
			return "gallery/list";
		}

		@GetMapping("/gallery/number/{number}")
		String numbered(@PathVariable int number) {
			return "gallery/list";
		}

		@PostMapping("/gallery/upload")
		String upload(@RequestParam MultipartFile file) {
			return "redirect:/gallery/list";
		}

		private static List<String> names() {
			return List.of("啟動儀式", "全民美拍", "職教風采進社區、進廣場", "「政行企校」主題對話沙龍", "學生企業面對面", "「技能與少年」親子活動", "技能接力");
		}

	}

}
