package cn.activityweek.news;

import java.io.IOException;
import java.io.OutputStream;

import cn.activityweek.core.OfficeDocument;
import cn.activityweek.media.MediaStore;
import org.springframework.stereotype.Component;

/**
 * Writes copies of posts as Word files.
 */
@Component
class CopiedDocuments {

	private final MediaStore media;

	CopiedDocuments(MediaStore media) {
		this.media = media;
	}

	void write(PostCopy copy, OutputStream out) throws IOException {
		try (OfficeDocument document = OfficeDocument.portrait(copy.script())) {
			new CopiedDocument(document, copy, this.media).write();
			document.write(out);
		}
	}

}
