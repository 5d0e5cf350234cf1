package cn.activityweek.publicity;

/**
 * What is said of a case or story.
 *
 * @param departmentId 報送部門
 * @param kind what it is
 * @param title its title
 * @param text its text, empty where a document has it
 * @param author 作者, may be empty
 * @param activityId the activity it is about, null for none
 */
record MaterialFacts(Long departmentId, MaterialKind kind, String title, String text, String author, Long activityId) {

}
