package cn.activityweek.column;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the foot of the public pages says of the site (《互聯網信息服務管理辦法》: the number of the
 * record stands on the home page and links to the ministry's).
 *
 * @param icp ICP備案號, for example 魯ICP備00000000號-1; empty where there is none
 * @param publicSecurity 公網安備號, for example 魯公網安備00000000000000號; empty where there is
 * none
 * @param contact whom readers may write to or call; empty where none is given
 */
@ConfigurationProperties("activity-week.site")
record SiteProperties(@DefaultValue("") String icp, @DefaultValue("") String publicSecurity,
		@DefaultValue("") String contact) {

	/**
	 * The record's own page.
	 * @return an address of the ministry of public security
	 */
	public String publicSecurityAddress() {
		return "https://beian.mps.gov.cn/#/query/webSearch?code=" + this.publicSecurity.replaceAll("\\D", "");
	}

}
