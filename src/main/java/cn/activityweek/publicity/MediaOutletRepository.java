package cn.activityweek.publicity;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MediaOutletRepository extends JpaRepository<MediaOutlet, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select o from MediaOutlet o where o.id = :id")
	Optional<MediaOutlet> findLockedById(Long id);

	/** By any of its names; its own name before the alias of another. */
	@Query(value = """
			select o.* from media_outlet o where :folded = any (o.match_names)
			order by o.match_names[1] <> :folded, o.id""", nativeQuery = true)
	List<MediaOutlet> called(String folded);

	@Query(value = "select o.* from media_outlet o order by o.confirmed, o.active desc, o.name collate \"zh-x-icu\"",
			nativeQuery = true)
	List<MediaOutlet> findAllSorted();

}
