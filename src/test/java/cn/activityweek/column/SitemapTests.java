package cn.activityweek.column;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.activityweek.core.SiteAddress;
import cn.activityweek.news.PublishedTitle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;

import org.springframework.beans.factory.ObjectProvider;

import static org.assertj.core.api.Assertions.assertThat;

class SitemapTests {

	private final SiteAddress site = Mockito.mock();

	private final ObjectProvider<HomeSection> sections = Mockito.mock();

	@BeforeEach
	void setAddress() {
		BDDMockito.given(this.site.of(ArgumentMatchers.anyString()))
			.willAnswer((call) -> "https://week.example" + call.getArgument(0));
	}

	@Test
	void namesThePartsWhereOneFileWouldBeTooLarge() {
		assertThat(new Sitemap(this.site, this.sections).index(2)).contains("<sitemapindex",
				"<loc>https://week.example/sitemap.xml?part=1</loc>",
				"<loc>https://week.example/sitemap.xml?part=2</loc>");
		assertThat(Sitemap.PART).isLessThan(50_000);
	}

	@Test
	void saysWhenEachPostWasPublishedLast() {
		Instant at = Instant.parse("2023-05-17T02:00:00Z");
		String part = new Sitemap(this.site, this.sections).part(List.of(new PublishedTitle(7L, "文章", at)), Map.of(),
				false);
		assertThat(part)
			.contains("<url><loc>https://week.example/column/7</loc><lastmod>2023-05-17T02:00:00Z</lastmod></url>")
			.doesNotContain("privacy");
	}

	@Test
	void leavesOutWhatXmlDoesNotKnow() {
		assertThat(new XmlText("feed", "urn:x").element("title", "技\u0001能\ufffe&<\ud83d\ude00").end()).isEqualTo(
				"<?xml version=\"1.0\" encoding=\"UTF-8\"?><feed xmlns=\"urn:x\"><title>技能&amp;&lt;😀</title></feed>");
	}

}
