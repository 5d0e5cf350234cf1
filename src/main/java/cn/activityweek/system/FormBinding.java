package cn.activityweek.system;

import cn.activityweek.core.WholeNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads whole numbers as offices write them (1,300 and １３０ too) and nothing else: neither
 * 0x10 nor a blank within. And lets no field marker empty a part of a form: every form is
 * made anew, so that an unticked box needs none.
 */
@ControllerAdvice(annotations = Controller.class)
class FormBinding {

	@InitBinder
	void bind(WebDataBinder binder) {
		binder.setFieldMarkerPrefix(null);
		WholeNumber.register(binder);
	}

}
