package cn.activityweek.activity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ActivityRepository extends JpaRepository<Activity, Long>, JpaSpecificationExecutor<Activity> {

	/**
	 * What may be shown in public: the only such query there is. Of two records of one
	 * event the one that counts is shown, where it is public.
	 */
	String PUBLIC = "a.publicEvent = true and a.deletedAt is null and not exists (select o.id from Activity o"
			+ " where o.id = a.duplicateOfId and o.publicEvent = true)";

	@Query(value = "select nextval('activity_number')", nativeQuery = true)
	int nextNumber();

	Optional<Activity> findByRequestKey(UUID requestKey);

	List<Activity> findByDuplicateOfId(Long originalId);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Activity a where a.id in :ids order by a.id")
	List<Activity> findLocked(Collection<Long> ids);

	@Query("select a from Activity a where a.editionId = :editionId and " + PUBLIC
			+ " order by a.occasion.startsAt, a.id")
	Page<Activity> findPublic(Long editionId, Pageable pageable);

	@Query("select a from Activity a where a.editionId = :editionId and a.moduleId = :moduleId and " + PUBLIC
			+ " order by a.occasion.startsAt, a.id")
	Page<Activity> findPublicOfModule(Long editionId, Long moduleId, Pageable pageable);

	@Query("select a from Activity a where a.editionId = :editionId and a.occasion.startsAt < :to and a.overAt > :from and "
			+ PUBLIC + " order by a.occasion.startsAt, a.id")
	List<Activity> findPublicBetween(Long editionId, Instant from, Instant to, Limit most);

	@Query("select a from Activity a where a.editionId = :editionId and a.occasion.startsAt >= :from and " + PUBLIC
			+ " order by a.occasion.startsAt, a.id")
	List<Activity> findPublicFrom(Long editionId, Instant from, Limit most);

	@Query("select a.id, a.updatedAt from Activity a where a.editionId = :editionId and " + PUBLIC + " order by a.id")
	List<Object[]> findPublicChanges(Long editionId);

	@Query("select a from Activity a where a.id in :ids and " + PUBLIC)
	List<Activity> findPublicByIds(Collection<Long> ids);

	@Query("select a.moduleId, count(a) from Activity a where a.editionId = :editionId and a.state <> CANCELLED and "
			+ PUBLIC + " group by a.moduleId")
	List<Object[]> countPublicByModule(Long editionId);

	@Query("select a from Activity a where a.id = :id and " + PUBLIC)
	Optional<Activity> findPublicById(Long id);

	/** Where the address of a public record leads that has left counting to another. */
	@Query("""
			select o.id from Activity a join Activity o on o.id = a.duplicateOfId
			where a.id = :id and a.publicEvent = true and a.deletedAt is null and o.publicEvent = true
			""")
	Optional<Long> findPublicOriginal(Long id);

	@Query("""
			select a from Activity a
			where a.editionId = :editionId and a.deletedAt is null and a.departmentId in :departmentIds
			and a.duplicateOfId is null and a.state in (PLANNED, MOVED) and a.overAt <= :now order by a.occasion.startsAt, a.id
			""")
	List<Activity> findAwaitingOutcome(Long editionId, Collection<Long> departmentIds, Instant now, Pageable pageable);

	@Query("""
			select a from Activity a
			where a.editionId = :editionId and a.deletedAt is null and a.departmentId in :departmentIds
			and a.duplicateOfId is null and a.overAt > :now and a.state in (PLANNED, MOVED) order by a.occasion.startsAt, a.id
			""")
	List<Activity> findAhead(Long editionId, Collection<Long> departmentIds, Instant now, Pageable pageable);

	/** What the account logged last, then what the departments did. */
	@Query("""
			select a from Activity a
			where a.editionId = :editionId and a.deletedAt is null and a.departmentId in :departmentIds
			order by case when a.createdBy = :accountId then 0 else 1 end, a.createdAt desc, a.id desc
			""")
	List<Activity> findLatest(Long editionId, Collection<Long> departmentIds, Long accountId, Pageable pageable);

	/** What another record may repeat: neither cancelled nor a duplicate itself. */
	@Query("""
			select a from Activity a where a.editionId = :editionId and a.deletedAt is null
			and a.duplicateOfId is null and a.state <> CANCELLED
			and a.occasion.startsAt >= :from and a.occasion.startsAt < :to order by a.occasion.startsAt, a.id
			""")
	List<Activity> findStarting(Long editionId, Instant from, Instant to);

	/** Those that one of the departments owns, organises or cooperates in. */
	@Query("""
			select distinct a.id from Activity a left join a.cooperatingIds c
			where a.editionId = :editionId and a.deletedAt is null
			and (a.departmentId in :departmentIds or a.organiserId in :departmentIds or c in :departmentIds)
			""")
	Set<Long> idsWithPartOf(Long editionId, Collection<Long> departmentIds);

}
