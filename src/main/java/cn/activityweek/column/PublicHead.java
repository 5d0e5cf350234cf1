package cn.activityweek.column;

import cn.activityweek.core.SiteAddress;

/**
 * What the head of a public page says to search engines, feed readers and to chats in
 * which its address is shared.
 *
 * @param canonical the one address of the page, absolute where the site's address is set
 * @param title the title that a shared address shows
 * @param description a sentence or two
 * @param image absolute address of a picture, null where there is none or the site's
 * address isn't set
 * @param article whether it is one text and no list
 */
public record PublicHead(String canonical, String title, String description, String image, boolean article) {

	/**
	 * The head of a list.
	 * @param site where the site is
	 * @param path the page's path
	 * @param title its title
	 * @param description a sentence or two
	 * @return the head, without a picture
	 */
	public static PublicHead ofList(SiteAddress site, String path, String title, String description) {
		return of(site, path, title, description, null, false);
	}

	/**
	 * The head of a page.
	 * @param site where the site is
	 * @param path the page's path
	 * @param title its title
	 * @param description a sentence or two
	 * @param imagePath the path of a picture, null for none
	 * @param article whether it is one text and no list
	 * @return the head
	 */
	public static PublicHead of(SiteAddress site, String path, String title, String description, String imagePath,
			boolean article) {
		return new PublicHead(site.isSet() ? site.of(path) : path, title, description,
				(imagePath != null && site.isSet()) ? site.of(imagePath) : null, article);
	}

}
