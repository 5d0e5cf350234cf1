package cn.activityweek.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;

/**
 * The documented table of all handlers: {@code routes.txt}.
 *
 * @param groups accounts by the name of their group
 * @param lines the handlers
 */
record Routes(Map<String, Set<String>> groups, List<Route> lines) {

	static Routes read() {
		Map<String, Set<String>> groups = new HashMap<>();
		List<Route> lines = new ArrayList<>();
		for (String line : text().lines().filter((each) -> !each.isBlank() && !each.startsWith("#")).toList()) {
			if (line.startsWith("group ")) {
				String[] parts = line.substring("group ".length()).split(" = ");
				groups.put(parts[0], Set.of(parts[1].split(" ")));
				continue;
			}
			String[] parts = line.split(" +", 4);
			lines.add(new Route(parts[0], parts[1], parts[2], parts[3]));
		}
		return new Routes(groups, lines);
	}

	private static String text() {
		try {
			return new ClassPathResource("routes.txt").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether somebody may reach a handler.
	 * @param route the handler
	 * @param username the account; null for nobody signed in
	 * @return true if the table says so
	 */
	boolean mayReach(Route route, String username) {
		return switch (route.who()) {
			case "everybody" -> true;
			case "nobody" -> false;
			case "signed-in" -> username != null;
			default -> username != null && this.groups.get(route.who()).contains(username);
		};
	}

	/**
	 * One handler.
	 *
	 * @param method the HTTP method
	 * @param pattern the path, with names of samples in braces
	 * @param who a group
	 * @param why what is behind it
	 */
	record Route(String method, String pattern, String who, String why) {

		/** Whatever the variables are called. */
		String mapping() {
			return this.method + " " + this.pattern.replaceAll("\\{[^}]+}", "{}");
		}

		boolean isOpen() {
			return this.who.equals("everybody") || this.who.equals("nobody");
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
