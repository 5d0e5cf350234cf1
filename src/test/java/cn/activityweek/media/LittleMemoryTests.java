package cn.activityweek.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Photos of any size need little memory. The virtual machine here has 160 MB; decoded
 * whole, a photo of 50 megapixels alone would need 200.
 */
class LittleMemoryTests {

	@TempDir
	private Path directory;

	@Test
	void preparesPhotosOf50MegapixelsAndRefusesLargerOnes() throws Exception {
		Path bomb = Samples.greyPng(this.directory.resolve("bomb.png"), 16000, 16000);
		Path png = Samples.greyPng(this.directory.resolve("large.png"), 9000, 5500);
		Path jpeg = Files.write(this.directory.resolve("large.jpg"),
				Samples.image("jpeg", Samples.picture(9000, 5500, BufferedImage.TYPE_3BYTE_BGR)));
		assertThat(run(bomb, png, jpeg)).containsExactly("refused", "prepared 1600x978", "prepared 1600x978");
	}

	private static String[] run(Path... files) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String[] command = new String[3 + files.length];
		command[0] = java;
		command[1] = "-Xmx160m";
		command[2] = LittleMemoryProcess.class.getName();
		for (int i = 0; i < files.length; i++) {
			command[3 + i] = files[i].toString();
		}
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		Process process = builder.start();
		String[] said = new String(process.getInputStream().readAllBytes()).split("\\R");
		process.waitFor();
		return said;
	}

}
