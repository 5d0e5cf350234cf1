package cn.activityweek.column;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the foot of the public pages.
 */
@ControllerAdvice(annotations = Controller.class)
class PublicFootAdvice {

	private final PublicFoot foot;

	PublicFootAdvice(PublicFoot foot) {
		this.foot = foot;
	}

	@ModelAttribute("foot")
	PublicFoot foot() {
		return this.foot;
	}

}
