package cn.activityweek.system;

import java.util.Set;

import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

import org.springframework.stereotype.Component;

/**
 * Brings every page into the reader's script on its way out; see {@link ScriptHandler}.
 */
@Component
class ScriptDialect implements IPostProcessorDialect {

	@Override
	public String getName() {
		return "script";
	}

	@Override
	public int getDialectPostProcessorPrecedence() {
		return 1000;
	}

	@Override
	public Set<IPostProcessor> getPostProcessors() {
		return Set.of(new PostProcessor(TemplateMode.HTML, ScriptHandler.class, 1000));
	}

}
