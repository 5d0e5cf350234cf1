package cn.activityweek.journeys;

import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.options.SelectOption;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A page as one person comes to it.
 *
 * @param username the demonstration's account, null for nobody
 * @param name of the page, also of its picture
 * @param address where to begin
 * @param refuses whether it is the page that says why there is nothing to see
 * @param steps what to do there, independent of the script
 */
record View(String username, String name, String address, boolean refuses, List<Consumer<Person>> steps) {

	@SafeVarargs
	static View of(String username, String name, String address, Consumer<Person>... steps) {
		return new View(username, name, address, false, List.of(steps));
	}

	static View refused(String username, String name, String address) {
		return new View(username, name, address, true, List.of());
	}

	/** Clicks on the first part that is there to be clicked. */
	static Consumer<Person> click(String selector) {
		return (person) -> person.page().locator(selector).locator("visible=true").first().click();
	}

	/** Follows a link of the page itself, not of its frame. */
	static Consumer<Person> follow(String addressPart) {
		return click("main a[href*='" + addressPart + "']");
	}

	static Consumer<Person> fill(String selector, String text) {
		return (person) -> person.page().locator(selector).fill(text);
	}

	/** Chooses by place, for the words depend on the script. */
	static Consumer<Person> choose(String selector, int place) {
		return (person) -> person.page().locator(selector).selectOption(new SelectOption().setIndex(place));
	}

	/** Sends the page's main form. */
	static Consumer<Person> send() {
		return click("main form button.btn-primary[type=submit]");
	}

	void open(Person person) {
		person.visit(this.address);
		this.steps.forEach((step) -> step.accept(person));
		person.page().waitForLoadState();
		assertThat(person.page().locator("body.failure")).hasCount(this.refuses ? 1 : 0);
	}

}
