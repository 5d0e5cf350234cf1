package cn.activityweek.journeys;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A person at a browser, who uses a page by what it says.
 *
 * @param context the browser's own cookies
 * @param page what is on the screen
 * @param complaints what the browser's console reported, refusals of the content security
 * policy among them; not that a page itself answered with an error
 */
record Person(BrowserContext context, Page page, List<String> complaints) {

	static final String PASSWORD = "activity-week-demo";

	/** In milliseconds: a loaded machine is slow, a broken page never comes. */
	private static final double PATIENCE = 20_000;

	Person(BrowserContext context) {
		this(context, context.newPage(), new ArrayList<>());
		context.setDefaultTimeout(PATIENCE);
		context.onConsoleMessage(this::hear);
		context.onWebError((error) -> this.complaints.add(error.error()));
		// Leaves a page with unsaved input when a test leaves it.
		this.page.onDialog((dialog) -> dialog.accept());
	}

	private void hear(ConsoleMessage message) {
		boolean ownAddress = message.location().startsWith(this.page.url());
		if ("error".equals(message.type()) && !(ownAddress && message.text().startsWith("Failed to load resource"))) {
			this.complaints.add(message.text() + " (" + message.location() + ")");
		}
	}

	Person signIn(String username) {
		return signIn(username, PASSWORD);
	}

	Person signIn(String username, String password) {
		visit("/login");
		giveName(username, password);
		assertThat(this.page).hasURL(URI.create(this.page.url()).resolve("/desk").toString());
		return this;
	}

	/** At the sign-in page, wherever it came from. */
	void giveName(String username, String password) {
		fill("用戶名", username);
		fill("密碼", password);
		press("登錄");
	}

	Person visit(String address) {
		this.page.navigate(address);
		return this;
	}

	void press(String button) {
		button(button).click();
	}

	Locator button(String words) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true))
			.locator("visible=true");
	}

	void follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
			.locator("visible=true")
			.first()
			.click();
	}

	/**
	 * Chooses by the keyboard, since without script the driver can't tell that a control
	 * stands still.
	 */
	void choose(String label) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).press("Space");
	}

	void fill(String label, String text) {
		field(label).fill(text);
	}

	Locator field(String label) {
		return this.page.locator("main").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
	}

	/**
	 * A folded part of a form, by its name; by the keyboard, for the page may still be
	 * moving to its anchor.
	 */
	void open(String fold) {
		this.page.locator("details > summary").filter(new Locator.FilterOptions().setHasText(fold)).press("Enter");
	}

	/** A field that is marked as needed, the word 必填 being part of its label. */
	void fillNeeded(String label, String text) {
		fill(label + " 必填", text);
	}

}
