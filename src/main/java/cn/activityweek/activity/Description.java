package cn.activityweek.activity;

import jakarta.persistence.Embeddable;

/**
 * What is said about an activity in words. Texts are empty rather than null.
 *
 * @param title 活動名稱
 * @param partners partners from outside the college
 * @param contactName 負責人
 * @param contactTelephone 聯繫電話
 * @param remarks 備註
 */
@Embeddable
public record Description(String title, String partners, String contactName, String contactTelephone, String remarks) {

}
