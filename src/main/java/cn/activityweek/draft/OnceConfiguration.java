package cn.activityweek.draft;

import cn.activityweek.core.Once;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts a key into every form and the claim of that key around every handler marked
 * {@link Once}.
 */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration {

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static Advisor onceAdvisor(ObjectProvider<OnceInterceptor> interceptor) {
		return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Once.class),
				(org.aopalliance.intercept.MethodInterceptor) (invocation) -> interceptor.getObject()
					.invoke(invocation));
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static BeanPostProcessor onceKeys() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof RequestDataValueProcessor processor) ? new FormKeys(processor) : bean;
			}

		};
	}

}
