package cn.activityweek.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import cn.activityweek.activity.ActivityListing;
import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentScript;
import cn.activityweek.core.Download;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of activities as files, with the filter that is on, in the reader's script. A
 * file is complete before the first byte is sent, so that a slow line holds no
 * transaction and a failure cuts no file off.
 */
@Controller
class ListController {

	private final ActivityListing listing;

	private final CurrentScript script;

	ListController(ActivityListing listing, CurrentScript script) {
		this.listing = listing;
		this.script = script;
	}

	@GetMapping("/activities/list.xlsx")
	void workbook(@RequestParam Map<String, String> parameters, Actor actor, HttpServletResponse response)
			throws IOException {
		try (ListFile file = new ListWorkbook(this.script.get())) {
			send(file, "xlsx", parameters, actor, response);
		}
	}

	@GetMapping("/activities/list.csv")
	void text(@RequestParam Map<String, String> parameters, Actor actor, HttpServletResponse response)
			throws IOException {
		try (ListFile file = new ListCsv(this.script.get())) {
			send(file, "csv", parameters, actor, response);
		}
	}

	private void send(ListFile file, String extension, Map<String, String> parameters, Actor actor,
			HttpServletResponse response) throws IOException {
		this.listing.forEach(parameters, actor, file::add);
		Path complete = Files.createTempFile("list", ".tmp");
		try {
			try (OutputStream out = Files.newOutputStream(complete)) {
				file.writeTo(out);
			}
			String name = this.listing.edition(parameters).getYear() + "年職業教育活動周活動列表." + extension;
			Download.announce(response, this.script.get().write(name), Files.size(complete));
			Files.copy(complete, response.getOutputStream());
		}
		finally {
			Files.delete(complete);
		}
	}

}
