package cn.activityweek.edition;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page the current edition for its frame. The error page never asks the
 * database, since the database may be what failed.
 */
@ControllerAdvice(annotations = Controller.class)
class CurrentEditionAdvice {

	private static final Logger LOGGER = LoggerFactory.getLogger(CurrentEditionAdvice.class);

	private final Editions editions;

	CurrentEditionAdvice(Editions editions) {
		this.editions = editions;
	}

	/**
	 * The current edition.
	 * @param request the request
	 * @return null where there is none, or where it cannot be known now
	 */
	@ModelAttribute("edition")
	Edition edition(HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return null;
		}
		try {
			return this.editions.current().orElse(null);
		}
		catch (DataAccessException | TransactionException ex) {
			LOGGER.warn("The current edition cannot be read: {}", ex.getMessage());
			return null;
		}
	}

}
