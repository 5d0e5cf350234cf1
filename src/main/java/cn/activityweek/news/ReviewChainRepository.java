package cn.activityweek.news;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewChainRepository extends Repository<ReviewChain, Long> {

	@Query("select c from ReviewChain c")
	ReviewChain get();

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select c from ReviewChain c")
	ReviewChain getLocked();

	ReviewChain saveAndFlush(ReviewChain chain);

}
