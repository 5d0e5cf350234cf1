package cn.activityweek.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The last resort: what the container refuses before any filter sees it, for example a
 * request line that is no HTTP, gets a page of ours as well.
 */
class ContainerErrorReport extends ErrorReportValve {

	private static final Log logger = LogFactory.getLog(ContainerErrorReport.class);

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="zh-Hant">
			<head>
			<meta charset="UTF-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%2$s · 職業教育活動周</title>
			<link rel="stylesheet" href="/webjars/bootstrap/css/bootstrap.min.css">
			<link rel="stylesheet" href="/assets/css/theme.css">
			<link rel="stylesheet" href="/assets/css/parts.css">
			</head>
			<body class="public failure">
			<main class="failure-main">
			<p class="failure-status" aria-hidden="true">%1$d</p>
			<div class="failure-words">
			<h1>%2$s</h1>
			<p class="failure-text">%3$s</p>
			<p class="actions"><a class="btn btn-primary" href="/">回首頁</a></p>
			<p class="failure-id">錯誤編號 <code>%4$s</code></p>
			</div>
			</main>
			</body>
			</html>
			""";

	@Override
	protected void report(Request request, Response response, Throwable failure) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		ErrorNotice notice = ErrorNotice.of(response.getStatus());
		String id = ErrorPages.newId();
		String line = "[" + id + "] " + notice.status() + " refused by the container";
		if (notice.serverFault()) {
			logger.error(line, failure);
		}
		else {
			logger.warn(line);
		}
		write(response, PAGE.formatted(notice.status(), notice.title(), notice.text(), id));
	}

	private static void write(Response response, String page) {
		try {
			FallbackHeaders.addTo(response);
			response.setContentType("text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8.name());
			response.getReporter().write(page);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			logger.debug("The reader went away before the error page", ex);
		}
	}

}
