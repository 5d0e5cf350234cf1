package cn.activityweek.system;

import java.util.stream.Stream;

import org.apache.catalina.Context;
import org.apache.catalina.Pipeline;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts our page in the place of the container's own error report.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerConfiguration implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

	@Override
	public void customize(TomcatServletWebServerFactory factory) {
		factory.addContextCustomizers(ContainerConfiguration::replaceReport);
	}

	/**
	 * The host makes no report of its own where the pipeline has one of the named class.
	 */
	private static void replaceReport(Context context) {
		StandardHost host = (StandardHost) context.getParent();
		Pipeline pipeline = host.getPipeline();
		Stream.of(pipeline.getValves()).filter(ErrorReportValve.class::isInstance).forEach(pipeline::removeValve);
		pipeline.addValve(new ContainerErrorReport());
		host.setErrorReportValveClass(ContainerErrorReport.class.getName());
	}

}
