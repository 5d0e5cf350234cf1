package cn.activityweek.news;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import cn.activityweek.core.RefusedException;
import cn.activityweek.media.FileType;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.StoredFile;
import cn.activityweek.proofreading.DocumentNumbers;
import org.springframework.stereotype.Component;

/**
 * Looks into the documents attached to a post. What is found in one is remembered by its
 * bytes, since a check runs whenever somebody looks at the post; what could not be read
 * is tried again.
 */
@Component
class AttachedNumbers {

	/** Documents remembered, of a few hundred bytes each. */
	private static final int REMEMBERED = 500;

	private static final String INSTEAD = "系統不能改附件，請刪去號碼後重新上傳，或者移除這個附件";

	private final MediaStore media;

	private final DocumentNumbers numbers;

	private final Map<String, Optional<String>> problems = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Optional<String>> eldest) {
			return size() > REMEMBERED;
		}

	};

	AttachedNumbers(MediaStore media, DocumentNumbers numbers) {
		this.media = media;
		this.numbers = numbers;
	}

	/**
	 * Reads documents, never while a row is locked.
	 * @param fileIds stored files
	 * @return what is to be said of each
	 */
	DocumentReadings read(Collection<Long> fileIds) {
		Map<Long, Optional<PostFinding>> findings = new HashMap<>();
		for (StoredFile file : this.media.all(fileIds)) {
			findings.put(file.getId(), read(file));
		}
		return new DocumentReadings(findings);
	}

	private Optional<PostFinding> read(StoredFile file) {
		if (file.getType() == FileType.PDF) {
			return Optional.of(PostFinding.warning("是 PDF，系統不能檢查其中有沒有身份證號、手機號碼等，請打開逐頁核對"));
		}
		if (file.getType() != FileType.DOCX && file.getType() != FileType.XLSX) {
			return Optional.empty();
		}
		return problem(file).map(PostFinding::stop);
	}

	/**
	 * What is to be said of the documents.
	 * @param documents those that a version shows after its text
	 * @param readings of each of them
	 * @return findings in the documents' order
	 */
	List<PostFinding> of(List<ShownFile> documents, DocumentReadings readings) {
		if (!readings.cover(documents)) {
			throw new RefusedException("附件剛剛換過，還沒有檢查。請重新打開這篇稿件再試");
		}
		return documents.stream()
			.flatMap((document) -> readings.findings()
				.get(document.fileId())
				.stream()
				.map((found) -> named(document, found)))
			.toList();
	}

	private static PostFinding named(ShownFile document, PostFinding found) {
		String message = "附件《" + document.name() + "》" + found.message();
		return found.stops() ? PostFinding.stop(message) : PostFinding.warning(message);
	}

	private Optional<String> problem(StoredFile file) {
		synchronized (this.problems) {
			Optional<String> known = this.problems.get(file.getSha256());
			if (known != null) {
				return known;
			}
		}
		try {
			Optional<String> problem = describe(this.numbers.in(this.media.original(file)));
			synchronized (this.problems) {
				this.problems.put(file.getSha256(), problem);
			}
			return problem;
		}
		catch (RefusedException ex) {
			return Optional.of("讀不出來，無法檢查其中有沒有個人號碼：可能已損壞、過大或設了密碼。請在 Word、Excel 或 WPS 中打開另存後重新上傳，或者移除這個附件");
		}
		catch (NoSuchFileException ex) {
			return Optional.of("在服務器上找不到了，請移除後重新上傳");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<String> describe(List<DocumentNumbers.Found> found) {
		if (found.isEmpty()) {
			return Optional.empty();
		}
		String kinds = found.stream().map((one) -> one.kind().getLabel()).distinct().collect(Collectors.joining("、"));
		return Optional.of("內有 " + found.size() + " 個個人號碼（" + kinds + "），例如「" + found.get(0).masked() + "」。" + INSTEAD);
	}

}
