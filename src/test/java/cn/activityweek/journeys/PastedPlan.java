package cn.activityweek.journeys;

/**
 * An invented college's plan, short, with two names that run together.
 */
final class PastedPlan {

	static final int YEAR = 2034;

	static final String THEME = "巧手:織出好日子";

	static final String TEXT = """
			東營科技職業學院2034年職業教育活動周方案
			一、組織領導
			組長:顧長風
			副組長:陸遙 沈若蘭
			成員:程曉北 韓雪松方志遠 許諾
			二、活動時間和主題
			(一)時間
			2034年5月14日-5月20日
			(二)主題
			“巧手:織出好日子”
			三、主要活動
			(一)開幕活動
			周日上午在圖書館前開幕,請來賓參觀。(牽頭部門:黨政辦公室,配合部門:宣傳統戰部、各二級學院)
			(二)走進社區
			志願者到社區服務。(牽頭部門:團委,配合部門:二級學院)
			四、工作要求
			請各牽頭部門于5月21日前報送總結。
			""";

	private PastedPlan() {
	}

}
