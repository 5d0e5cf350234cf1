package cn.activityweek.participation;

import java.time.Instant;

/**
 * Whether one can sign in now.
 */
enum SignInState {

	AHEAD("尚未開放"), OPEN("正在簽到"), OVER("已經關閉");

	private final String label;

	SignInState(String label) {
		this.label = label;
	}

	public String getLabel() {
		return this.label;
	}

	static SignInState of(SignInSheet sheet, SignInEvent event, Instant now) {
		if (event.cancelled() || sheet.isOver(now)) {
			return OVER;
		}
		return sheet.isAhead(now) ? AHEAD : OPEN;
	}

}
