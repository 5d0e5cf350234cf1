package cn.activityweek.system;

import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

class ScriptControllerTests {

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ScriptController()).build();

	@Test
	void keepsTheChoiceAndShowsTheSamePage() throws Exception {
		this.mvc.perform(post("/script").param("to", "hans").param("back", "/activities?words=%E6%8A%80"))
			.andExpect(status().isSeeOther())
			.andExpect(header().string("Location", "/activities?words=%E6%8A%80"))
			.andExpect(cookie().value("script", "hans"))
			.andExpect(cookie().httpOnly("script", true));
	}

	@Test
	void leadsNowhereElse() throws Exception {
		this.mvc.perform(post("/script").param("to", "hant").param("back", "//elsewhere.example"))
			.andExpect(header().string("Location", "/"))
			.andExpect(cookie().value("script", "hant"));
	}

	@Test
	void knowsTwoScriptsOnly() throws Exception {
		this.mvc.perform(post("/script").param("to", "x; Domain=elsewhere"))
			.andExpect(status().isSeeOther())
			.andExpect(cookie().value("script", "hant"));
	}

}
