package cn.activityweek.album;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface CollectionCodeRepository extends JpaRepository<CollectionCode, Long> {

	Optional<CollectionCode> findByCode(String code);

	Optional<CollectionCode> findByActivityIdAndClosedAtIsNull(Long activityId);

}
