package cn.activityweek.album;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AlbumRepository extends JpaRepository<Album, Long> {

	Optional<Album> findByActivityId(Long activityId);

	List<Album> findByActivityIdIn(Collection<Long> activityIds);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Album a where a.activityId = :activityId")
	Optional<Album> findLocked(Long activityId);

	/** Two may come first at once. */
	@Modifying
	@Query(value = "insert into album (version, activity_id) values (0, :activityId) on conflict do nothing",
			nativeQuery = true)
	void begin(Long activityId);

	/**
	 * The album of an activity, begun if need be. Whoever asks waits until nobody else is
	 * at it.
	 */
	default Album locked(Long activityId) {
		begin(activityId);
		return findLocked(activityId).orElseThrow();
	}

	@Query("select a.consent.fileId from Album a where a.consent.fileId in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

}
