package cn.activityweek.album;

import cn.activityweek.media.SenderGate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How much comes in by 照片收集碼.
 */
@Component
@EnableConfigurationProperties(InboxProperties.class)
class InboxLimit {

	private static final String FULL = "這個收集碼收到的已經到了上限，請告訴活動的負責人換一個新碼";

	private final InboxProperties properties;

	InboxLimit(InboxProperties properties) {
		this.properties = properties;
	}

	SenderGate of(CollectionCode code) {
		return new SenderGate("collection_code", code.getId(), this.properties.codeFiles(), this.properties.codeSize(),
				this.properties.addressFiles(), this.properties.addressSize(), FULL);
	}

}
