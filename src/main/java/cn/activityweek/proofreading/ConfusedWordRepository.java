package cn.activityweek.proofreading;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ConfusedWordRepository extends JpaRepository<ConfusedWord, Long> {

	List<ConfusedWord> findAllByOrderById();

	/** By the pinyin of the right form. */
	@Query(value = "select * from confused_word order by correct collate \"zh-x-icu\", id",
			countQuery = "select count(*) from confused_word", nativeQuery = true)
	Page<ConfusedWord> findPage(Pageable page);

	boolean existsByCorrectAndIdNot(String correct, Long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select w from ConfusedWord w where w.id = :id")
	Optional<ConfusedWord> findLockedById(Long id);

}
