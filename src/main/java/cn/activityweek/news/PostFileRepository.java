package cn.activityweek.news;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PostFileRepository extends JpaRepository<PostFile, Long> {

	List<PostFile> findByPostIdOrderById(Long postId);

	int countByPostId(Long postId);

	boolean existsByPostIdAndFileId(Long postId, Long fileId);

	@Query("select f.fileId from PostFile f where f.fileId in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

}
