package cn.activityweek.works;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.column.HomeSection;
import cn.activityweek.edition.Edition;
import org.springframework.stereotype.Component;

/**
 * The newest works on the week's front page.
 */
@Component
class HomeWorks implements HomeSection {

	private static final int MOST = 8;

	private final PublishedWorks works;

	HomeWorks(PublishedWorks works) {
		this.works = works;
	}

	@Override
	public String template() {
		return "works/home";
	}

	@Override
	public String address() {
		return "/works";
	}

	@Override
	public Map<String, Instant> pages() {
		Map<String, Instant> pages = new LinkedHashMap<>();
		this.works.pages(MOST_PAGES).forEach((id, at) -> pages.put("/works/" + id, at));
		return pages;
	}

	@Override
	public Optional<Object> content(Edition edition) {
		List<ShownWork> newest = this.works.newest(edition.getId(), MOST);
		return newest.isEmpty() ? Optional.empty() : Optional.of(newest);
	}

}
