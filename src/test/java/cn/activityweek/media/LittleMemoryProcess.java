package cn.activityweek.media;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import cn.activityweek.core.RefusedException;

import org.springframework.util.unit.DataSize;

/**
 * Inspects and prepares photos in a virtual machine of its own, which is given little
 * memory.
 */
final class LittleMemoryProcess {

	private LittleMemoryProcess() {
	}

	public static void main(String[] args) throws Exception {
		DataSize large = DataSize.ofGigabytes(1);
		FileInspector inspector = new FileInspector(
				new MediaProperties(large, large, large, large, large, large, 1, Duration.ofHours(24), 1));
		for (String name : args) {
			Path file = Path.of(name);
			try {
				Facts facts = inspector.inspect(file, "file", Files.size(file), Purpose.ACTIVITY);
				BufferedImage decoded = new PhotoDecoder().decode(facts.type(), file);
				BufferedImage web = Picture.upright(decoded, 1, WebSizes.LARGE);
				WebSizes.write(web, file.resolveSibling(file.getFileName() + ".jpg"));
				System.out.println("prepared " + web.getWidth() + "x" + web.getHeight());
			}
			catch (RefusedException ex) {
				System.out.println("refused");
			}
		}
	}

}
