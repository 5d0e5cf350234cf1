package cn.activityweek.news;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.activityweek.core.OfficeDocument;
import cn.activityweek.core.OfficeFont;
import cn.activityweek.media.MediaStore;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/**
 * Pictures with their captions in a Word file, two on a page.
 */
final class CopiedFrames {

	/** Millimetres of the page that a picture may take. */
	private static final double WIDEST = 130;

	private static final double HIGHEST = 160;

	private static final double MILLIMETRES_PER_PIXEL = 25.4 / 96;

	/** Bytes of pictures held in memory at once; further ones are named instead. */
	private static final long MOST_PICTURES = 24L * 1024 * 1024;

	private static final int CAPTION = 14;

	private final OfficeDocument document;

	private final MediaStore media;

	private long bytes;

	CopiedFrames(OfficeDocument document, MediaStore media) {
		this.document = document;
		this.media = media;
	}

	/**
	 * Writes a picture; of a video the place in the bundle.
	 * @param picture the picture
	 * @throws IOException if it can't be read
	 */
	void write(CopiedPicture picture) throws IOException {
		XWPFParagraph place = this.document.paragraph();
		place.setAlignment(ParagraphAlignment.CENTER);
		place.setKeepNext(!picture.caption().isEmpty());
		place.setSpacingBefore(120);
		Path file = this.media.content(picture.file(), picture.variant());
		if (picture.isVideo() || this.bytes + Files.size(file) > MOST_PICTURES) {
			this.document.write(place, "【" + picture.label() + "，見 " + picture.path() + "】", OfficeFont.SIGNATURE,
					CAPTION);
		}
		else {
			this.bytes += Files.size(file);
			draw(place, picture, file);
		}
		if (!picture.caption().isEmpty()) {
			XWPFParagraph caption = this.document.paragraph();
			caption.setAlignment(ParagraphAlignment.CENTER);
			caption.setSpacingAfter(120);
			this.document.write(caption, picture.caption(), OfficeFont.SIGNATURE, CAPTION);
		}
	}

	private void draw(XWPFParagraph place, CopiedPicture picture, Path file) throws IOException {
		double width = Math.min(WIDEST, picture.file().getWidth() * MILLIMETRES_PER_PIXEL);
		double height = width * picture.file().getHeight() / picture.file().getWidth();
		double shrink = Math.min(1, HIGHEST / height);
		try (InputStream jpeg = Files.newInputStream(file)) {
			this.document.picture(place, jpeg, picture.caption(), width * shrink, height * shrink);
		}
	}

}
