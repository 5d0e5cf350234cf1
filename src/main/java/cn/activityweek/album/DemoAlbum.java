package cn.activityweek.album;

import java.io.ByteArrayInputStream;

import cn.activityweek.activity.Activity;
import cn.activityweek.activity.ActivityAccess;
import cn.activityweek.core.Actor;
import cn.activityweek.core.StartData;
import cn.activityweek.edition.Edition;
import cn.activityweek.edition.Editions;
import cn.activityweek.media.DrawnPhoto;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import cn.activityweek.user.DemoPeople;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The demonstration's photos: some with captions, some that wait for a school's consent,
 * and one that somebody sent by 照片收集碼.
 */
@Component
@Profile("demo")
@Order(60)
class DemoAlbum implements StartData {

	private final Editions editions;

	private final DemoPeople people;

	private final ActivityAccess access;

	private final MediaStore media;

	private final AlbumDesk album;

	private final InboxDesk inbox;

	DemoAlbum(Editions editions, DemoPeople people, ActivityAccess access, MediaStore media, AlbumDesk album,
			InboxDesk inbox) {
		this.editions = editions;
		this.people = people;
		this.access = access;
		this.media = media;
		this.album = album;
		this.inbox = inbox;
	}

	@Override
	public void create() {
		add("團委", "家電維修進社區志愿服務", 1, "志愿者為居民修理電風扇", "現場教居民清洗濾網", "社區廣場上的維修台", "服務隊合影");
		add("黨政辦公室", "2023年職業教育活動周啟動儀式", 11, "啟動儀式會場", "來賓參觀實訓中心", "中小學師生代表體驗項目");
		add("合作交流與就業創業中心", "現場工程師培養校企對話沙龍", 21, "校企雙方交流培養方案", "企業導師發言");
		collect("團委", "家電維修進社區志愿服務");
	}

	private void add(String department, String title, int firstPicture, String... captions) {
		Actor actor = this.people.reporter(department);
		Activity activity = activity(title, actor);
		int picture = firstPicture;
		for (String caption : captions) {
			StoredFile file = draw(activity, picture++);
			Attachment added = this.album.add(activity, file, "示範攝影", actor).attachment();
			PhotoForm form = PhotoForm.of(added);
			form.setCaption(caption);
			this.album.describe(activity, added.getId(), form, actor);
		}
	}

	private void collect(String department, String title) {
		Actor actor = this.people.reporter(department);
		Activity activity = activity(title, actor);
		this.inbox.open(activity, 14, "", actor);
		CollectionCode code = this.inbox.code(activity.getId()).orElseThrow();
		this.inbox.receive(code, draw(activity, 31), "李同學（示範）");
	}

	private StoredFile draw(Activity activity, int picture) {
		return this.media
			.store(new ByteArrayInputStream(DrawnPhoto.jpeg(picture)), "IMG_" + (1000 + picture) + ".jpg",
					activity.getDepartmentId(), Purpose.ACTIVITY)
			.file();
	}

	private Activity activity(String title, Actor actor) {
		Edition edition = this.editions.current().orElseThrow();
		return this.access.allVisible(edition.getId(), actor)
			.stream()
			.filter((activity) -> activity.getDescription().title().equals(title))
			.findFirst()
			.orElseThrow();
	}

}
