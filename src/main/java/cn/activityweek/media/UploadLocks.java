package cn.activityweek.media;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.stereotype.Component;

/**
 * One at a time per upload within this instance: whoever waits for a slow disk holds no
 * connection to the database. What other instances do is told apart by the upload's row.
 */
@Component
class UploadLocks {

	private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();

	/**
	 * Does something while nobody else here does anything with the upload.
	 * @param <T> what comes of it
	 * @param id the upload
	 * @param action what is done
	 * @return what came of it
	 */
	<T> T alone(UUID id, Action<T> action) throws IOException {
		Turn turn = this.turns.compute(id, (key, present) -> Turn.with(present));
		turn.lock.lock();
		try {
			return action.run();
		}
		finally {
			turn.lock.unlock();
			this.turns.compute(id, (key, present) -> turn.left());
		}
	}

	/** What is done alone. */
	interface Action<T> {

		T run() throws IOException;

	}

	/** Those who work on an upload or wait for it; changed only within the map. */
	private static final class Turn {

		private final ReentrantLock lock = new ReentrantLock();

		private int users;

		static Turn with(Turn present) {
			Turn turn = (present != null) ? present : new Turn();
			turn.users++;
			return turn;
		}

		Turn left() {
			this.users--;
			return (this.users > 0) ? this : null;
		}

	}

}
