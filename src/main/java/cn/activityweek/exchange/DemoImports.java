package cn.activityweek.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.activityweek.core.StartData;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demonstration's uploaded file, waiting to be confirmed: good rows, one that looks
 * like a record there is, and one with mistakes.
 */
@Component
@Profile("demo")
@Order(60)
class DemoImports implements StartData {

	private static final String FILE = """
			序號,活動模塊,活動名稱,開始時間,結束時間,地點,狀態,校內學生,校內教師,社區居民,志願者,備註
			1,三,義務理髮進社區,2023-05-15 14:00,17:00,西城社區服務中心,已舉辦,16人,2人,85人次,16,
			2,三 進社區、進廣場,家電維修進社區志願服務,5月16日 下午2點,5月16日 下午5點,東城社區服務中心,已舉辦,48,6,210,48,
			3,三,法律知識宣講,5月19日上午9點,11:00,人民廣場,計劃,,,,,
			4,三,消防安全知識展板,5月17日,,,已舉辦,約20,,,,時間和地點待補
			""";

	private final ImportDesk desk;

	private final DemoPeople people;

	DemoImports(ImportDesk desk, DemoPeople people) {
		this.desk = desk;
		this.people = people;
	}

	@Override
	public void create() {
		try {
			Path file = Files.createTempFile("import", ".tmp");
			Files.writeString(file, FILE);
			this.desk.take(file, "團委活動登記表.csv", this.people.reporter("團委"));
			Files.delete(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
