package cn.activityweek.news;

import java.time.Instant;

/**
 * A live post without its text, for links to it.
 *
 * @param id the post
 * @param title its title
 * @param publishedAt when the live version appeared
 */
public record PublishedTitle(Long id, String title, Instant publishedAt) {

}
