package cn.activityweek.system;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.CurrentScript;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Reads the reader's script from the running request.
 */
@Component
class RequestScript implements CurrentScript {

	/** Stands for whichever request is running. */
	private final HttpServletRequest request;

	RequestScript(HttpServletRequest request) {
		this.request = request;
	}

	@Override
	public ChineseScript get() {
		return ReaderScript.of(this.request);
	}

}
