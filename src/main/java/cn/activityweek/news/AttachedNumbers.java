package cn.activityweek.news;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.HashMap;
import java.nio.file.Path;
import java.util.ArrayList;
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

	private static final String UNREADABLE = "讀不出來，無法檢查其中有沒有個人號碼：可能已損壞、過大或設了密碼。請在 Word、Excel 或 WPS 中打開另存後重新上傳，或者移除這個附件";

	private final MediaStore media;

	private final DocumentNumbers numbers;

	private final Map<String, Optional<Problem>> problems = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Optional<Problem>> eldest) {
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
		if (!file.getType().isDocument()) {
			return Optional.empty();
		}
		return problem(file)
			.map((problem) -> problem.stops() ? PostFinding.stop(problem.text()) : PostFinding.warning(problem.text()));
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
		return (found.stops() ? PostFinding.stop(message) : PostFinding.warning(message)).at("attachments");
	}

	private Optional<Problem> problem(StoredFile file) {
		synchronized (this.problems) {
			Optional<Problem> known = this.problems.get(file.getSha256());
			if (known != null) {
				return known;
			}
		}
		try {
			Path there = this.media.original(file);
			Optional<Problem> problem = (file.getType() == FileType.PDF) ? ofPdf(there)
					: describe(this.numbers.in(there));
			synchronized (this.problems) {
				this.problems.put(file.getSha256(), problem);
			}
			return problem;
		}
		catch (RefusedException ex) {
			return Optional.of(new Problem(UNREADABLE, true));
		}
		catch (NoSuchFileException ex) {
			return Optional.of(new Problem("在服務器上找不到了，請移除後重新上傳", true));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Pictures of words are for people to look at. */
	private Optional<Problem> ofPdf(Path file) throws IOException {
		try {
			DocumentNumbers.Pages pages = this.numbers.inPdf(file);
			return describe(pages.found()).or(() -> pages.whole() ? Optional.empty()
					: Optional.of(new Problem("有的頁只是圖片，系統不能檢查其中有沒有身份證號、手機號碼等，請打開逐頁核對", false)));
		}
		catch (RefusedException ex) {
			return Optional.of(new Problem("：" + ex.getMessage() + "，系統不能檢查其中有沒有身份證號、手機號碼等，請打開逐頁核對", false));
		}
	}

	private static Optional<Problem> describe(List<DocumentNumbers.Found> found) {
		if (found.isEmpty()) {
			return Optional.empty();
		}
		String kinds = found.stream().map((one) -> one.kind().getLabel()).distinct().collect(Collectors.joining("、"));
		return Optional.of(new Problem(
				"內有 " + found.size() + " 個個人號碼（" + kinds + "），例如「" + found.get(0).masked() + "」。" + INSTEAD, true));
	}

	/**
	 * What is to be said of a document.
	 *
	 * @param text follows its name
	 * @param stops whether the post can't go out with it
	 */
	private record Problem(String text, boolean stops) {

	}

}
