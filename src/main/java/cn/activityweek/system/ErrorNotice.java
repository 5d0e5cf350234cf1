package cn.activityweek.system;

import java.util.Map;

/**
 * What a person is told when a request failed.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param text what that means and what to do now
 */
record ErrorNotice(int status, String title, String text) {

	private static final Map<Integer, ErrorNotice> KNOWN = Map.ofEntries(
			notice(400, "這個請求讀不懂", "地址或提交的內容不合格式。請返回上一頁，改正後再試。"), notice(401, "請先登錄", "登錄以後才能查看這一頁。"),
			notice(403, "您沒有這項權限", "這件事由別的部門或角色辦理；也可能是頁面放得太久，請返回上一頁、刷新後再試。"),
			notice(404, "沒有這個頁面", "地址可能有誤，也可能內容已經移走，或者不屬於您的部門。"), notice(405, "不能這樣打開這個地址", "這個地址只接受表單提交。請從頁面上的按鈕進入。"),
			notice(409, "沒有保存：與現有的資料衝突", "資料可能剛被別人改過，或者已有相同的一項。請返回上一頁，刷新後核對再試。"),
			notice(413, "上傳的內容太大", "請減小文件，或者分幾次上傳。"), notice(415, "不接受這種格式", "請換一種文件格式再試。"),
			notice(429, "操作太頻繁", "請稍等片刻再試。"), notice(500, "系統出了差錯", "這不是您的操作造成的，差錯已經記錄下來。請稍後再試；仍然不行時，請聯繫管理員。"),
			notice(503, "系統暫時忙不過來", "數據庫一時連接不上，或者查詢超時。已經保存的內容不受影響，請過一會兒再試。"));

	private static Map.Entry<Integer, ErrorNotice> notice(int status, String title, String text) {
		return Map.entry(status, new ErrorNotice(status, title, text));
	}

	/**
	 * The notice for a status; one without words of its own takes those of its class.
	 * @param status the HTTP status; what is no error counts as 404, because nobody calls
	 * the error page without one
	 * @return the notice, with the given status
	 */
	static ErrorNotice of(int status) {
		if (status < 400 || status > 599) {
			return KNOWN.get(404);
		}
		ErrorNotice words = KNOWN.getOrDefault(status, KNOWN.get((status < 500) ? 400 : 500));
		return new ErrorNotice(status, words.title(), words.text());
	}

	/**
	 * A refusal by a rule of the domain, with the domain's own words.
	 * @param reason what was refused and what to do instead
	 * @return the notice, 409
	 */
	static ErrorNotice refused(String reason) {
		return new ErrorNotice(409, "現在不能這樣做", reason);
	}

	boolean serverFault() {
		return this.status >= 500;
	}

}
