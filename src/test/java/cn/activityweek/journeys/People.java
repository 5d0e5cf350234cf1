package cn.activityweek.journeys;

import java.util.ArrayList;
import java.util.List;

import cn.activityweek.InstalledChromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * The people of one test, each at a browser of their own, who leave when it is over.
 */
final class People implements AutoCloseable {

	/** An office's screen, in CSS pixels. */
	static final int SCREEN = 1280;

	/** A phone's screen, in CSS pixels. */
	static final int PHONE = 390;

	private static final int HEIGHT = 844;

	private final Browser browser;

	private final String address;

	private final List<Person> present = new ArrayList<>();

	private People(Browser browser, String address) {
		this.browser = browser;
		this.address = address;
	}

	/**
	 * Somebody who has just opened the browser.
	 * @return a person who is not signed in and reads 繁體
	 */
	Person visitor() {
		return arrives(options(SCREEN));
	}

	/**
	 * Somebody who has just opened a browser without JavaScript.
	 * @return a person who is not signed in
	 */
	Person visitorWithoutScript() {
		return arrives(options(SCREEN).setJavaScriptEnabled(false));
	}

	/**
	 * Somebody with the demonstration's password.
	 * @param username one of the demonstration's accounts
	 * @return the person, on the desk
	 */
	Person signedIn(String username) {
		return visitor().signIn(username);
	}

	/**
	 * The same person at another computer.
	 * @param person who it is
	 * @return the person there, signed in there too
	 */
	Person elsewhere(Person person) {
		return arrives(options(SCREEN).setStorageState(person.context().storageState()));
	}

	/**
	 * The same person at a phone.
	 * @param person who it is
	 * @return the person there, signed in there too, reading 简体
	 */
	Person onPhone(Person person) {
		Person there = arrives(options(PHONE).setStorageState(person.context().storageState()));
		there.context().addCookies(List.of(new Cookie("script", "hans").setUrl(this.address)));
		return there;
	}

	/**
	 * Somebody who has just opened the browser of a phone, with a finger for a pointer.
	 * @return a person who is not signed in and reads 繁體
	 */
	Person atPhone() {
		return arrives(options(PHONE).setHasTouch(true).setIsMobile(true));
	}

	private NewContextOptions options(int width) {
		return new NewContextOptions().setBaseURL(this.address).setLocale("zh-TW").setViewportSize(width, HEIGHT);
	}

	private Person arrives(NewContextOptions options) {
		Person person = new Person(this.browser.newContext(options));
		this.present.add(person);
		return person;
	}

	@Override
	public void close() {
		this.present.forEach((person) -> person.context().close());
	}

	/**
	 * Hands each test its people.
	 */
	static final class Arrival implements ParameterResolver {

		private static final Namespace NAMESPACE = Namespace.create(People.class);

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == People.class;
		}

		@Override
		public People resolveParameter(ParameterContext parameter, ExtensionContext context) {
			return context.getStore(NAMESPACE).computeIfAbsent(People.class, (type) -> {
				String port = SpringExtension.getApplicationContext(context)
					.getEnvironment()
					.getRequiredProperty("local.server.port");
				return new People(new InstalledChromium().resolveParameter(parameter, context),
						"http://localhost:" + port);
			}, People.class);
		}

	}

}
