package cn.activityweek.column;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import cn.activityweek.DemoTest;
import cn.activityweek.news.LivePosts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What programs read.
 */
@DemoTest
class FeedTests {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private final MockMvcTester mvc;

	private final LivePosts live;

	private final JdbcClient jdbc;

	@Autowired
	FeedTests(MockMvcTester mvc, LivePosts live, JdbcClient jdbc) {
		this.mvc = mvc;
		this.live = live;
		this.jdbc = jdbc;
	}

	@Test
	void isReadByAParserOfXml() throws Exception {
		Element feed = read("/column/feed.atom").getDocumentElement();
		assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
		assertThat(feed.getLocalName()).isEqualTo("feed");
		List<Element> entries = elements(feed, "entry");
		assertThat(entries).hasSizeBetween(2, 20);
		assertThat(entries.stream().map((entry) -> text(entry, "id"))).doesNotHaveDuplicates()
			.allMatch((id) -> id.startsWith("tag:"));
		for (Element entry : entries) {
			assertThat(text(entry, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
			for (Element link : elements(entry, "link")) {
				assertThat(URI.create(link.getAttribute("href")).isAbsolute()).isTrue();
			}
		}
	}

	@Test
	void carriesTextAndPicturesWithAbsoluteAddresses() throws Exception {
		long file = this.jdbc.sql("""
				select min(t.file_id) from attachment t join activity a on a.id = t.activity_id
				where a.title = '家電維修進社區志愿服務'""").query(Long.class).single();
		long post = this.live.publish("<標題> & 其他", "<p>甲 &lt; 乙</p><figure><img src=\"/media/" + file
				+ "/large\" alt=\"圖\"><figcaption>圖說</figcaption></figure><p><a href=\"/plan\">方案</a></p>");
		newest(post);
		Element entry = elements(read("/column/feed.atom").getDocumentElement(), "entry").get(0);
		assertThat(text(entry, "title")).isEqualTo("<標題> & 其他");
		Element content = elements(entry, "content").get(0);
		assertThat(content.getAttribute("type")).isEqualTo("html");
		assertThat(Jsoup.parse(content.getTextContent()).select("[src], [href]").eachAttr("src"))
			.allMatch((address) -> URI.create(address).isAbsolute());
		assertThat(content.getTextContent()).contains("甲 &lt; 乙", "/media/" + file + "/large\"").doesNotContain("=\"/");
		this.live.withdraw(post, null);
		assertThat(body("/column/feed.atom")).doesNotContain("/column/" + post + "\"");
	}

	@Test
	void sendsNothingAgainThatIsKnown() {
		for (String path : List.of("/column/feed.atom", "/sitemap.xml", "/robots.txt")) {
			MvcTestResult first = this.mvc.get().uri(path).exchange();
			String mark = first.getResponse().getHeader("ETag");
			assertThat(mark).startsWith("W/");
			assertThat(first.getResponse().getHeader("Cache-Control")).isEqualTo("no-cache");
			assertThat(first.getResponse().getHeader("Set-Cookie")).isNull();
			assertThat(this.mvc.get().uri(path).header("If-None-Match", mark)).hasStatus(304);
		}
		MvcTestResult known = this.mvc.get().uri("/column/feed.atom").exchange();
		long post = this.live.publish("又一篇", "<p>正文</p>");
		newest(post);
		assertThat(
				this.mvc.get().uri("/column/feed.atom").header("If-None-Match", known.getResponse().getHeader("ETag")))
			.hasStatusOk();
		this.live.withdraw(post, null);
	}

	@Test
	void mapsWhatIsPublicAndNothingElse() throws Exception {
		long post = this.live.publish("地圖", "<p>正文</p>");
		Document map = read("/sitemap.xml");
		NodeList places = map.getElementsByTagName("loc");
		List<String> paths = new ArrayList<>();
		for (int i = 0; i < places.getLength(); i++) {
			paths.add(URI.create(places.item(i).getTextContent()).getPath());
		}
		assertThat(paths).contains("/", "/column", "/plan", "/privacy", "/works", "/column/" + post)
			.doesNotHaveDuplicates();
		for (String path : paths) {
			assertThat(this.mvc.get().uri(path).accept("text/html")).as(path).hasStatusOk();
		}
		assertThat(this.mvc.get().uri("/sitemap.xml?part=1")).hasStatusOk();
		for (String part : List.of("2", "9999")) {
			assertThat(this.mvc.get().uri("/sitemap.xml?part=" + part)).hasStatus(404);
		}
		assertThat(body("/robots.txt")).contains("Sitemap: http", "/sitemap.xml", "Disallow: /works/new/",
				"Disallow: /works/receipts/", "Disallow: /setup/");
	}

	/** Other tests publish too. */
	private void newest(long post) {
		this.jdbc.sql("update post set first_published_at = '2099-01-01' where id = ?").param(post).update();
	}

	private Document read(String path) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder()
			.parse(new ByteArrayInputStream(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray()));
	}

	private String body(String path) {
		return new String(this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

	private static String text(Element parent, String name) {
		return elements(parent, name).get(0).getTextContent();
	}

	private static List<Element> elements(Element parent, String name) {
		NodeList nodes = parent.getElementsByTagNameNS(ATOM, name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			if (nodes.item(i).getParentNode() == parent) {
				elements.add((Element) nodes.item(i));
			}
		}
		return elements;
	}

}
