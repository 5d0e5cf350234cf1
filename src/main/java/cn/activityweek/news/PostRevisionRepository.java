package cn.activityweek.news;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostRevisionRepository extends JpaRepository<PostRevision, Long> {

	List<PostRevision> findByPostIdOrderByNumberDesc(Long postId);

	@Query("select coalesce(max(r.number), 0) from PostRevision r where r.postId = :postId")
	int lastNumber(Long postId);

	@Query("select f.fileId from PostRevision r join r.files f where f.fileId in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

}
