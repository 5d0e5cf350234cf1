package cn.activityweek.works;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is said about a work. Texts are empty rather than null.
 *
 * @param title 作品名稱
 * @param authors 作者, one or several names
 * @param theme 主題
 * @param instructor 指導教師
 * @param description 作品簡介
 */
@Embeddable
record WorkContent(String title, String authors, @Enumerated(EnumType.STRING) WorkTheme theme, String instructor,
		String description) {

	/** What is left when the author has taken his work back: which one it was. */
	WorkContent withoutPerson() {
		return new WorkContent(this.title, "", this.theme, "", "");
	}

}
