package cn.activityweek.draft;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets the drafts see every page.
 */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration implements WebMvcConfigurer {

	private final ObjectProvider<DraftInterceptor> interceptor;

	DraftConfiguration(ObjectProvider<DraftInterceptor> interceptor) {
		this.interceptor = interceptor;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		HandlerInterceptor drafts = this.interceptor.getObject();
		registry.addInterceptor(drafts).excludePathPatterns("/assets/**", "/webjars/**", "/actuator/**");
	}

}
