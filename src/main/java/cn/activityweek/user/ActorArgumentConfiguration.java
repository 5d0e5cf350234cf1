package cn.activityweek.user;

import java.util.List;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Hands the person signed in to every handler that has an {@link Actor} parameter.
 */
@Configuration(proxyBeanMethods = false)
class ActorArgumentConfiguration implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final CurrentActor currentActor;

	ActorArgumentConfiguration(CurrentActor currentActor) {
		this.currentActor = currentActor;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Actor.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
			WebDataBinderFactory binderFactory) {
		return this.currentActor.get()
			.orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
	}

}
