package cn.activityweek.works;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import cn.activityweek.core.RefusedException;
import cn.activityweek.media.Barring;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Preparation;
import cn.activityweek.media.StoredFile;
import cn.activityweek.proofreading.PersonalNumbers;
import org.springframework.stereotype.Component;

/**
 * What keeps a work from being published.
 */
@Component
class WorkCheck {

	private final PersonalNumbers numbers;

	private final MediaStore media;

	private final List<Barring> barrings;

	WorkCheck(PersonalNumbers numbers, MediaStore media, List<Barring> barrings) {
		this.numbers = numbers;
		this.media = media;
		this.barrings = barrings;
	}

	/**
	 * Refuses what must not be on the wall.
	 * @param work the work
	 * @throws RefusedException with what to do instead
	 */
	void requirePublishable(Work work) {
		requireNoNumbers(work);
		StoredFile file = this.media.get(work.getFileId());
		if (file.getPreparation() == Preparation.WAITING) {
			throw new RefusedException("作品 " + work.getNumber() + " 的網頁版本還在準備，請過一會兒再發布");
		}
		if (file.getPreparation() == Preparation.FAILED) {
			throw new RefusedException("作品 " + work.getNumber() + " 做不出網頁版本（" + file.getFailure() + "），請作者換一個文件重新投稿");
		}
		if (!barred(List.of(file.getId())).isEmpty()) {
			throw new RefusedException("作品 " + work.getNumber() + " 的照片在活動相冊裏標為不得發布，或缺到訪學校的同意，請先在相冊裏處理");
		}
	}

	/** In whatever the wall shows of it. */
	private void requireNoNumbers(Work work) {
		WorkForm.wording(work.getContent()).forEach((label, text) -> {
			if (!this.numbers.in(text).isEmpty()) {
				throw new RefusedException("作品 " + work.getNumber() + " 的" + label + "裏有個人號碼（"
						+ this.numbers.in(text).get(0).kind().getLabel() + "），不能發布，請先改為不帶號碼的文字");
			}
		});
	}

	/** Those of the files that an album keeps back. */
	Set<Long> barred(Collection<Long> fileIds) {
		return this.barrings.stream()
			.flatMap((barring) -> barring.barred(fileIds).stream())
			.collect(Collectors.toSet());
	}

}
