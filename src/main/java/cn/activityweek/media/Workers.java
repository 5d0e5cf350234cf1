package cn.activityweek.media;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads that prepare files: few, so that memory and processor are left for pages.
 */
@Component
class Workers implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(Workers.class);

	private static final int SECONDS_TO_END = 20;

	private final Preparer preparer;

	private final MediaProperties properties;

	private volatile ScheduledExecutorService threads;

	Workers(Preparer preparer, MediaProperties properties) {
		this.preparer = preparer;
		this.properties = properties;
	}

	@Override
	public void start() {
		int count = this.properties.workers();
		if (count < 1) {
			return;
		}
		ScheduledExecutorService fresh = Executors.newScheduledThreadPool(count);
		for (int i = 0; i < count; i++) {
			fresh.scheduleWithFixedDelay(this::work, 1000 + 500L * i, 1000, TimeUnit.MILLISECONDS);
		}
		this.threads = fresh;
	}

	/**
	 * What is thrown here ends the schedule: a database that is away for a while must
	 * not.
	 */
	private void work() {
		try {
			while (isRunning() && this.preparer.prepareNext()) {
				logger.trace("Prepared a file");
			}
		}
		catch (RuntimeException ex) {
			if (isRunning()) {
				logger.warn("No file could be taken from the queue: {}", ex.toString());
			}
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = this.threads;
		this.threads = null;
		if (running == null) {
			return;
		}
		running.shutdown();
		try {
			if (!running.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
				running.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			running.shutdownNow();
		}
	}

	@Override
	public boolean isRunning() {
		return this.threads != null;
	}

}
