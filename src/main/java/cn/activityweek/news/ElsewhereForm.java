package cn.activityweek.news;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;

import cn.activityweek.core.PlainText;
import jakarta.validation.constraints.NotNull;

/**
 * Where else a post has been published; an empty address takes the record back.
 */
class ElsewhereForm {

	@NotNull
	@PlainText(max = 500, oneLine = true)
	private String address = "";

	private LocalDate since;

	static ElsewhereForm of(Post post) {
		ElsewhereForm form = new ElsewhereForm();
		form.address = (post.getElsewhere() != null) ? post.getElsewhere() : "";
		form.since = post.getElsewhereSince();
		return form;
	}

	/**
	 * Whether the address is one of a web page.
	 * @return true for http and https with a host
	 */
	boolean isWebAddress() {
		try {
			URI uri = new URI(this.address);
			return this.address.matches("https?://.+") && uri.getHost() != null && uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

	public String getAddress() {
		return this.address;
	}

	public void setAddress(String address) {
		this.address = (address != null) ? address.strip() : "";
	}

	public LocalDate getSince() {
		return this.since;
	}

	public void setSince(LocalDate since) {
		this.since = since;
	}

}
