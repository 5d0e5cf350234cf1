package cn.activityweek.system;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the layouts show on every page. Error pages are made without it, so that they
 * appear where the database is gone.
 */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

	private final ObjectProvider<CurrentActor> currentActor;

	private final ObjectProvider<DemoClock> demoClock;

	PageModel(ObjectProvider<CurrentActor> currentActor, ObjectProvider<DemoClock> demoClock) {
		this.currentActor = currentActor;
		this.demoClock = demoClock;
	}

	@ModelAttribute("actor")
	Actor actor() {
		CurrentActor current = this.currentActor.getIfAvailable();
		return (current != null) ? current.get().orElse(null) : null;
	}

	@ModelAttribute("demoNow")
	String demoNow() {
		Clock clock = this.demoClock.getIfAvailable();
		return (clock != null) ? printed(clock.instant()) : null;
	}

	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		return OwnPath.here(request);
	}

	private static String printed(Instant now) {
		LocalDateTime local = CollegeTime.local(now);
		return CollegeTime.format(now) + "（" + CollegeTime.weekday(local.getDayOfWeek()) + "）";
	}

}
