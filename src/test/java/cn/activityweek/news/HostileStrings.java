package cn.activityweek.news;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Strings that try to be more than words, made in twelve families from their known tricks
 * and a fixed seed, so that a failure can be repeated.
 */
public final class HostileStrings {

	/** How many of each family. */
	static final int EACH = 130;

	private static final String CODE = "alert(document.domain)";

	private static final List<String> TAGS = List.of("img", "svg", "body", "video", "audio", "iframe", "input",
			"details", "marquee", "a", "p", "table", "td", "form", "button", "select", "textarea", "math", "object",
			"embed", "link", "meta", "base", "style", "figure", "li");

	private static final List<String> HANDLERS = List.of("onerror", "onload", "onclick", "onmouseover", "onfocus",
			"ontoggle", "onbegin", "onanimationstart", "onpointerenter", "onbeforeinput", "OnErRoR", "onwheel",
			"onscrollsnapchange", "onbeforematch", "oncontentvisibilityautostatechange", "onfocusin");

	private static final List<String> SCHEMES = List.of("javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:",
			"java&#10;script:", "java&Tab;script:", "&#106;avascript:", "&#x6A;avascript&colon;", "\u0001javascript:",
			"vbscript:", "data:text/html,", "data:text/html;base64,", "data:image/svg+xml,", "blob:", "filesystem:",
			"view-source:", "feed:javascript:", "//evil.example/", "\\\\evil.example\\", "/\\evil.example/",
			"javascript&#x3a;", "livescript:", "mocha:", "jar:", "ws:", "file:///", " javascript:", "%6aavascript:");

	private final Random random;

	private final Map<String, List<String>> families = new LinkedHashMap<>();

	private HostileStrings(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * All strings.
	 * @return family to its strings
	 */
	public static Map<String, List<String>> families() {
		HostileStrings hostile = new HostileStrings(2101);
		hostile.add("handlers", hostile::handler);
		hostile.add("schemes", hostile::scheme);
		hostile.add("css", hostile::css);
		hostile.add("svg and math", hostile::foreign);
		hostile.add("mutation", hostile::mutation);
		hostile.add("encodings", hostile::encoding);
		hostile.add("comments", hostile::comment);
		hostile.add("loading attributes", hostile::attribute);
		hostile.add("clobbering", hostile::clobbering);
		hostile.add("frames and documents", hostile::frame);
		hostile.add("headers", hostile::header);
		hostile.add("file names", hostile::fileName);
		return hostile.families;
	}

	/**
	 * All strings, whatever their family.
	 * @return more than 1,500
	 */
	public static List<String> all() {
		return families().values().stream().flatMap(List::stream).toList();
	}

	private void add(String family, java.util.function.IntFunction<String> maker) {
		List<String> strings = new ArrayList<>();
		for (int i = 0; i < EACH; i++) {
			strings.add(maker.apply(i) + "〔" + family.charAt(0) + i + "〕");
		}
		this.families.put(family, strings);
	}

	private <T> T any(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private String handler(int i) {
		String space = any(List.of(" ", "\n", "\t", "/", "\f", "/\u00a0", "\r"));
		String quote = any(List.of("\"", "'", "", "`"));
		return "<" + TAGS.get(i % TAGS.size()) + space + "src=x" + space + any(HANDLERS)
				+ any(List.of("=", " = ", "&#61;", "=\n")) + quote + CODE + quote
				+ any(List.of(">", "/>", " ", "//", ">text"));
	}

	private String scheme(int i) {
		String address = SCHEMES.get(i % SCHEMES.size())
				+ any(List.of(CODE, "evil.example", "PHNjcmlwdD4=", "//x%0a" + CODE));
		return any(List.of("<a href=\"%s\">甲</a>", "<a href='%s'>甲</a>", "<a href=%s>甲</a>", "<img src=\"%s\">",
				"<video src=\"%s\" controls></video>", "<video poster=\"%s\" src=\"/media/1/video\"></video>",
				"<form action=\"%s\"><button>甲</button></form>", "<iframe src=\"%s\"></iframe>",
				"<svg><a xlink:href=\"%s\"><text>甲</text></a></svg>", "<math href=\"%s\">甲</math>",
				"<object data=\"%s\"></object>", "<blockquote cite=\"%s\">甲</blockquote>"))
			.formatted(address);
	}

	private String css(int i) {
		String value = any(List.of("background:url(https://evil.example/)", "width:expression(" + CODE + ")",
				"behavior:url(#x)", "-moz-binding:url(//evil.example)",
				"position:fixed;top:0;left:0;width:100vw;height:100vh", "background:\\75rl(//evil.example)",
				"color:red;}*{display:none", "list-style-image:url(javascript:" + CODE + ")", "animation:x 1s",
				"text-align:center;background:url(//evil.example)", "--x:url(//evil.example)",
				"content:'</style><script>" + CODE + "</script>'"));
		return any(List.of("<p style=\"%s\">甲</p>", "<style>*{%s}</style>", "<style>@import '//evil.example';{%s}",
				"<p class=\"align-center\" style='%s'>甲</p>", "<p class=\"%s\">甲</p>", "<font style=\"%s\">甲</font>",
				"<link rel=stylesheet href=\"data:text/css,*{%s}\">",
				"<table style='%s'><tr><td background='%s'>甲</table>", "<div style=\"%s\"",
				"<svg><style>{%s}</style></svg>"))
			.replace("%s", value) + i;
	}

	private String foreign(int i) {
		return any(List.of("<svg onload=" + CODE + ">", "<svg><script>" + CODE + "</script></svg>",
				"<svg><script href='//evil.example/x.js'/></svg>",
				"<svg><animate onbegin=" + CODE + " attributeName=x dur=1s>",
				"<svg><set attributeName=href to=javascript:" + CODE + "><a id=x><text>甲",
				"<svg><foreignObject><body onload=" + CODE + ">",
				"<svg><use href='data:image/svg+xml,<svg id=x onload=" + CODE + ">#x'/></svg>",
				"<svg><image href=x onerror=" + CODE + ">", "<math><mtext><script>" + CODE + "</script></mtext></math>",
				"<math><maction actiontype='statusline#" + CODE + "' xlink:href='javascript:" + CODE + "'>甲",
				"<svg><desc><img src=x onerror=" + CODE + "></desc></svg>",
				"<svg><title><img src=x onerror=" + CODE + "></title></svg>",
				"<math><annotation-xml encoding='text/html'><img src=x onerror=" + CODE + "></annotation-xml></math>"))
				+ any(List.of("", "</svg>", "</math>", "<p>甲</p>", "</p>")) + i;
	}

	private String mutation(int i) {
		return any(List.of("<noscript><p title=\"</noscript><img src=x onerror=" + CODE + ">\">",
				"<template><img src=x onerror=" + CODE + "></template>",
				"<template><template></template><script>" + CODE + "</script>",
				"<form><form><input name=parentNode><img src=x onerror=" + CODE + ">",
				"<form><math><mtext></form><form><mglyph><style></math><img src onerror=" + CODE + ">",
				"<svg></p><style><a id=\"</style><img src=1 onerror=" + CODE + ">\">",
				"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=" + CODE
						+ "&gt;\">",
				"<table><td><table><tr><p><img src=x onerror=" + CODE + "></table>",
				"<select><option><style></option></select><img src=x onerror=" + CODE + "></style>",
				"<xmp><p title=\"</xmp><img src=x onerror=" + CODE + ">\">",
				"<textarea><img title='</textarea><img src=x onerror=" + CODE + ">'>",
				"<iframe><textarea></iframe><img src=x onerror=" + CODE + ">",
				"<plaintext><img src=x onerror=" + CODE + ">",
				"<p><svg><style><![CDATA[</style><img src=x onerror=" + CODE + ">]]>",
				"<a href=x><a href=y><p><a onclick=" + CODE + ">",
				"<title>&lt;/title&gt;&lt;img src=x onerror=" + CODE + "&gt;",
				"<b><p></b><i></p><img src=x onerror=" + CODE + "></i>"))
			.repeat(1 + i % 3);
	}

	private String encoding(int i) {
		return any(List.of("&lt;script&gt;" + CODE + "&lt;/script&gt;",
				"&amp;lt;img src=x onerror=" + CODE + "&amp;gt;", "&#60;img src=x onerror=" + CODE + "&#62;",
				"&#x3C;script&#x3E;" + CODE, "<scr\u0000ipt>" + CODE + "</scr\u0000ipt>",
				"<img src=x onerror\u0000=" + CODE + ">", "<\u0000img src=x onerror=" + CODE + ">",
				"＜script＞" + CODE + "＜/script＞", "+ADw-script+AD4-" + CODE, "\u00bcscript\u00be" + CODE,
				"%3Cscript%3E" + CODE + "%3C/script%3E", "<ſcript>" + CODE + "</ſcript>",
				"<ımg src=x onerror=" + CODE + ">", "\\u003cscript\\u003e" + CODE,
				"<img src=x oneror&#x0a;r=" + CODE + ">", "\ud800<img src=x onerror=" + CODE + ">",
				"\u202e<img src=x onerror=" + CODE + ">\u202c", "<a href=\"jav&#x0A;ascript&colon;" + CODE + "\">甲</a>",
				"{{constructor.constructor('" + CODE + "')()}}", "${T(java.lang.Runtime).getRuntime()}", "[[${7*7}]]",
				"<a\u200b href=javascript:" + CODE + ">")) + i;
	}

	private String comment(int i) {
		return any(List.of("<!--><img src=x onerror=" + CODE + ">-->",
				"<!--<img src='--><img src=x onerror=" + CODE + ">'>", "<![CDATA[<img src=x onerror=" + CODE + ">]]>",
				"<!DOCTYPE html [<!ENTITY x '<script>" + CODE + "</script>'>]>&x;",
				"<?xml version='1.0'?><script>" + CODE + "</script>",
				"<!--[if IE]><script>" + CODE + "</script><![endif]-->", "<! foo='><script>" + CODE + "</script>'>",
				"</ foo='><script>" + CODE + "</script>'>", "<!--!><script>" + CODE + "</script>",
				"<!---><img src=x onerror=" + CODE + ">", "<? foo=\"><script>" + CODE + "</script>\">",
				"<%<!--'%><script>" + CODE + "</script -->", "--!><svg onload=" + CODE + ">",
				"<!--\n--\n><script>" + CODE + "</script>", "<!-", "<!--")) + i;
	}

	private String attribute(int i) {
		String address = any(List.of("https://evil.example/p.gif", "//evil.example/p",
				"data:image/svg+xml,<svg/onload=" + CODE + ">"));
		return any(List.of("<img srcset=\"%s 1x\" src=\"/media/1/large\">", "<button formaction=\"%s\">甲</button>",
				"<a href=\"/column\" ping=\"%s\">甲</a>", "<table background=\"%s\"><tr><td>甲",
				"<body background=\"%s\">",
				"<img src=\"/media/1/large\" longdesc=\"%s\" usemap=\"#x\" lowsrc=\"%s\" dynsrc=\"%s\">",
				"<video poster=\"%s\" src=\"/media/1/video\">", "<img src=\"%s\" alt=\"甲\">",
				"<img src=\"/media/1/large?x=%s\">", "<img src=\"/media/../logout\">",
				"<img src=\"/media/1/large#%s\">", "<source src=\"%s\"><track src=\"%s\">",
				"<img src=\"/media/1/large\" crossorigin importance=high referrerpolicy=unsafe-url loading=\"%s\">",
				"<input type=image src=\"%s\">", "<picture><source srcset=\"%s\"><img src=\"%s\"></picture>",
				"<a href=\"/x\" target=_blank rel=opener download=\"%s\">甲</a>"))
			.replace("%s", address) + i;
	}

	private String clobbering(int i) {
		return any(List.of("<img id=%s src=/media/1/large>", "<form name=%s><input name=attributes>",
				"<a id=%s><a id=%s name=x href=/y>", "<p data-%s=\"1\" data-editor-words data-post-editor>甲</p>",
				"<p aria-label=\"%s\" role=alert>甲</p>", "<button data-autosave data-address=\"//evil.example\" id=%s>",
				"<div data-others data-editing=\"//evil.example\" id=%s>",
				"<p contenteditable accesskey=x tabindex=1 autofocus id=%s>甲</p>", "<p is=%s slot=x part=x>甲</p>",
				"<p hidden inert popover id=%s>甲</p>", "<p itemscope itemid=%s itemprop=x>甲</p>",
				"<p class=\"%s modal-backdrop visually-hidden sticky-actions\">甲</p>"))
			.replace("%s", any(List.of("document", "body", "cookie", "main", "getElementById", "bs-toggle", "confirm",
					"hugerte", "_csrf", "constructor")))
				+ i;
	}

	private String frame(int i) {
		return any(List.of("<iframe src=//evil.example></iframe>", "<iframe srcdoc=\"<script>" + CODE + "</script>\">",
				"<object data=x onerror=" + CODE + ">", "<embed src=//evil.example>",
				"<meta http-equiv=refresh content=\"0;url=//evil.example\">",
				"<meta http-equiv=Content-Security-Policy content=\"script-src *\">", "<base href=//evil.example/>",
				"<link rel=import href=//evil.example>", "<link rel=prefetch href=//evil.example>",
				"<frameset onload=" + CODE + "><frame src=x>", "<applet code=x>", "<portal src=//evil.example>",
				"<fencedframe src=x>", "<script src=//evil.example></script>", "<script>" + CODE + "</script>",
				"<SCRIPT\n>" + CODE + "</SCRIPT\n>", "<script/x>" + CODE,
				"</main></body></html><script>" + CODE + "</script>", "</textarea><script>" + CODE + "</script>",
				"\"><script>" + CODE + "</script>", "'><script>" + CODE + "</script>",
				"</title><script>" + CODE + "</script>", "</dl></template><img src=x onerror=" + CODE + ">")) + i;
	}

	private String header(int i) {
		return any(List.of("甲\r\nSet-Cookie: x=1", "甲\nLocation: //evil.example", "甲%0d%0aX-Injected: 1",
				"甲\r\n\r\n<script>" + CODE + "</script>", "甲\u2028Set-Cookie: y", "甲\u0085X: 1", "甲嘊嘍Set-Cookie:x=1",
				"\"; filename=\"x.html", "甲\u000bX: 1", "甲\\r\\nX: 1", "=?utf-8?B?PHNjcmlwdD4=?=", "甲\u0000"))
				+ "<img src=x onerror=" + CODE + ">" + i;
	}

	private String fileName(int i) {
		return any(List.of("../../../etc/passwd", "..\\..\\windows\\win.ini", "a.jpg\u0000.html",
				"<img src=x onerror=" + CODE + ">.pdf", "\" onmouseover=\"" + CODE + ".docx", "photo\u202egpj.exe",
				"CON.docx", "a\r\nb.pdf", "%2e%2e%2fx.pdf", ".htaccess", "'; drop table post; --.pdf", "$(id).pdf",
				"`id`.pdf", "a;filename*=utf-8''x.html", "=cmd|' /C calc'!A0.xlsx", "\ufeffa.pdf", "a\ud83d.pdf",
				"//evil.example/a.pdf", "file:///a.pdf", "a".repeat(300) + ".pdf")) + i;
	}

}
