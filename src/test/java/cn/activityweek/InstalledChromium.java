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
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The browser that the machine has, one for all tests of the JVM, as a parameter of type
 * {@link Browser}. Tests download none: where there is none, those that need one are
 * skipped visibly, or fail where the environment says that a build server runs them
 * ({@code CI=true}).
 */
public final class InstalledChromium implements ExecutionCondition, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(InstalledChromium.class);

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome.exe",
			"msedge", "msedge.exe");

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (find().isEmpty() && !"true".equals(System.getenv("CI"))) {
			return ConditionEvaluationResult.disabled("no Chromium on the PATH");
		}
		return ConditionEvaluationResult.enabled("there is a browser, or there has to be one");
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Running.class, (type) -> Running.launch(), Running.class)
			.browser();
	}

	private static Optional<Path> find() {
		List<Path> directories = Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of).toList();
		return NAMES.stream()
			.flatMap((name) -> directories.stream().map((directory) -> directory.resolve(name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * The browser and what drives it, closed by JUnit after the last test.
	 */
	private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		/** Without its sandbox, which a root user cannot have. */
		static Running launch() {
			Path executable = find().orElseThrow(() -> new IllegalStateException("no Chromium on the PATH"));
			Playwright playwright = Playwright.create();
			return new Running(playwright, playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox"))));
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
