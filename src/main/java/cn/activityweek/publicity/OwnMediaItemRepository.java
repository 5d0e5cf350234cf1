package cn.activityweek.publicity;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OwnMediaItemRepository extends JpaRepository<OwnMediaItem, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select i from OwnMediaItem i where i.id = :id")
	Optional<OwnMediaItem> findLockedById(Long id);

	Page<OwnMediaItem> findByEditionIdOrderByPublishedOnDescIdDesc(Long editionId, Pageable page);

}
