package cn.activityweek.media;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Makes the web sizes of the demonstration's photos at once, so that its posts can show
 * them from the first moment.
 */
@Component
@Profile("demo")
public class DemoPreparation {

	private static final Logger logger = LoggerFactory.getLogger(DemoPreparation.class);

	private final Preparer preparer;

	private final EntityManager entities;

	DemoPreparation(Preparer preparer, EntityManager entities) {
		this.preparer = preparer;
		this.entities = entities;
	}

	/**
	 * Prepares what waits. The rows are written past JPA, so what has been read of them
	 * is forgotten.
	 */
	public void finish() {
		this.entities.flush();
		int prepared = 0;
		while (this.preparer.prepareNext()) {
			prepared++;
		}
		this.entities.clear();
		logger.info("Prepared {} files of the demonstration", prepared);
	}

}
