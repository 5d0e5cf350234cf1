package cn.activityweek.publicity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MaterialRepository extends JpaRepository<Material, Long> {

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Material m where m.id = :id and m.deletedAt is null")
	Optional<Material> findLockedById(Long id);

	@Query("select m from Material m where m.id = :id and m.deletedAt is null")
	Optional<Material> findPresent(Long id);

	@Query("""
			select m from Material m where m.editionId = :editionId and m.deletedAt is null
			and (:all = true or m.departmentId in :own) and m.kind in :kinds and m.state in :states
			order by m.createdAt desc, m.id desc""")
	Page<Material> findVisible(Long editionId, boolean all, Collection<Long> own, Collection<MaterialKind> kinds,
			Collection<MaterialState> states, Pageable page);

	@Query("""
			select m from Material m where m.editionId = :editionId and m.deletedAt is null
			and m.state = cn.activityweek.publicity.MaterialState.HANDED_IN order by m.handedInAt, m.id""")
	List<Material> findToDecide(Long editionId, Pageable page);

	@Query("""
			select m from Material m where m.editionId = :editionId and m.deletedAt is null
			and m.state = cn.activityweek.publicity.MaterialState.RETURNED and m.departmentId in :own
			order by m.decidedAt, m.id""")
	List<Material> findReturned(Long editionId, Collection<Long> own, Pageable page);

	/** Of the posts, those that the public reads. */
	@Query(value = "select p.id from published_post p where p.id in (:postIds)", nativeQuery = true)
	List<Long> findPublished(Collection<Long> postIds);

}
