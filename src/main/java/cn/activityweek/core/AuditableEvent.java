package cn.activityweek.core;

/**
 * Something that has to be on record: published by the module in which it happened and
 * written in the same transaction, so that neither exists without the other.
 *
 * @param actor who did it; null where the system itself did
 * @param action what was done, Chinese, for example 新增活動
 * @param subjectType the kind of thing, for example {@code activity}
 * @param subjectId the thing's id; null where there is none
 * @param detail what changed, Chinese, for example 計入部門：團委 → 宣傳統戰部; may be empty
 */
public record AuditableEvent(Actor actor, String action, String subjectType, Long subjectId, String detail) {

}
