package cn.activityweek.works;

import java.util.Set;

import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import java.util.Optional;

interface PublishedWorkRepository extends Repository<PublishedWork, Long>, JpaSpecificationExecutor<PublishedWork> {

	Optional<PublishedWork> findById(Long id);

	boolean existsByFileId(Long fileId);

	@Query("select distinct w.editionId from PublishedWork w")
	Set<Long> editionIds();

	@Query("select distinct w.departmentId from PublishedWork w where w.editionId = :editionId")
	Set<Long> departmentIds(Long editionId);

}
