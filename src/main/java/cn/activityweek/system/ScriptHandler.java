package cn.activityweek.system;

import java.util.List;

import cn.activityweek.core.ChineseScript;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.web.IWebRequest;

/**
 * Shows a page in simplified characters to those who read them: text and the attributes
 * that people read. What a form would send back (values, the inside of a text area) is
 * left alone, so that editing never changes stored text. Public because Thymeleaf makes
 * one for each page by its class.
 */
public class ScriptHandler extends AbstractTemplateHandler {

	private static final List<String> READABLE = List.of("title", "alt", "placeholder", "aria-label", "label",
			"data-label", "data-confirm");

	private static final List<String> UNTOUCHED = List.of("textarea", "script", "style");

	private boolean simplified;

	/** The element whose inside is left alone, null outside one. */
	private String untouched;

	private int depth;

	@Override
	public void setContext(ITemplateContext context) {
		super.setContext(context);
		if (context instanceof IWebContext web) {
			IWebRequest request = web.getExchange().getRequest();
			String[] cookies = request.getCookieValues(ReaderScript.COOKIE);
			String chosen = (cookies != null && cookies.length > 0) ? cookies[0] : null;
			ChineseScript script = ReaderScript.of(chosen, request.getHeaderValue("Accept-Language"));
			this.simplified = script == ChineseScript.SIMPLIFIED;
		}
	}

	@Override
	public void handleText(IText text) {
		if (!this.simplified || this.untouched != null || !SimplifiedTexts.hasHan(text)) {
			super.handleText(text);
			return;
		}
		super.handleText(getContext().getModelFactory().createText(SimplifiedTexts.of(text.getText())));
	}

	@Override
	public void handleStandaloneElement(IStandaloneElementTag tag) {
		super.handleStandaloneElement(shown(tag));
	}

	@Override
	public void handleOpenElement(IOpenElementTag tag) {
		super.handleOpenElement(shown(tag));
		String name = tag.getElementCompleteName();
		if (this.untouched == null && (UNTOUCHED.contains(name) || isMarked(tag))) {
			this.untouched = name;
			this.depth = 1;
		}
		else if (name.equals(this.untouched)) {
			this.depth++;
		}
	}

	@Override
	public void handleCloseElement(ICloseElementTag tag) {
		if (tag.getElementCompleteName().equals(this.untouched) && --this.depth == 0) {
			this.untouched = null;
		}
		super.handleCloseElement(tag);
	}

	private <T extends IProcessableElementTag> T shown(T tag) {
		if (!this.simplified || this.untouched != null || isMarked(tag)) {
			return tag;
		}
		T shown = tag;
		for (String name : READABLE) {
			String value = tag.getAttributeValue(name);
			if (value != null && SimplifiedTexts.hasHan(value)) {
				shown = getContext().getModelFactory().setAttribute(shown, name, SimplifiedTexts.of(value));
			}
		}
		if ("html".equals(tag.getElementCompleteName())) {
			shown = getContext().getModelFactory().setAttribute(shown, "lang", "zh-Hans");
		}
		return shown;
	}

	private static boolean isMarked(IProcessableElementTag tag) {
		return "no".equals(tag.getAttributeValue("translate"));
	}

}
