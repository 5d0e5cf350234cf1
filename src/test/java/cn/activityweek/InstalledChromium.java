package cn.activityweek;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser that the machine has: tests download none, and those that need one are
 * skipped, visibly, where there is none.
 */
public final class InstalledChromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe",
			"msedge", "msedge.exe");

	private InstalledChromium() {
	}

	public static void assumePresent() {
		Assumptions.assumeTrue(find().isPresent(), "no Chromium on the PATH");
	}

	/**
	 * Starts the browser.
	 * @param playwright what drives it
	 * @return the browser, without its sandbox, which a root user cannot have
	 */
	public static Browser launch(Playwright playwright) {
		return playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(find().orElseThrow()).setArgs(List.of("--no-sandbox")));
	}

	private static Optional<Path> find() {
		List<Path> directories = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
		return NAMES.stream()
			.flatMap((name) -> directories.stream().map((directory) -> directory.resolve(name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

}
