package cn.activityweek.news;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface PictureConsentRepository extends JpaRepository<PictureConsent, Long> {

	@EntityGraph(attributePaths = "fileIds")
	List<PictureConsent> findByPostIdOrderById(Long postId);

}
