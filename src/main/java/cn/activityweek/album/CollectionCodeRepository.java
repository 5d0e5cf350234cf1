package cn.activityweek.album;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CollectionCodeRepository extends JpaRepository<CollectionCode, Long> {

	Optional<CollectionCode> findByCode(String code);

	Optional<CollectionCode> findByActivityIdAndClosedAtIsNull(Long activityId);

	/** In one statement, so that forty phones at once exceed no limit. */
	@Modifying
	@Query("""
			update CollectionCode c set c.files = c.files + 1, c.bytes = c.bytes + :length
			where c.id = :id and c.files < :mostFiles and c.bytes + :length <= :mostBytes
			""")
	int countIn(Long id, long length, long mostFiles, long mostBytes);

}
