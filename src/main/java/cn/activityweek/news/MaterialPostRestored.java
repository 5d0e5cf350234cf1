package cn.activityweek.news;

/**
 * A deleted post that was begun from a lead or case is about to be there again, which its
 * module notes in the same transaction. It is published before the post is restored, so
 * that the module's lock is taken before it is asked whether another has been begun.
 *
 * @param origin the lead or case, as its module names it
 * @param postId the post
 */
public record MaterialPostRestored(String origin, Long postId) {

}
