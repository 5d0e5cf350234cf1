package cn.activityweek.publicity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PublicityFileRepository extends JpaRepository<PublicityFile, Long> {

	@Query("select f from PublicityFile f join fetch f.file where f.id = :id")
	Optional<PublicityFile> findWithFileById(Long id);

	@Query("select f from PublicityFile f join fetch f.file where f.leadId = :id order by f.id")
	List<PublicityFile> ofLead(Long id);

	@Query("select f from PublicityFile f join fetch f.file where f.materialId = :id order by f.id")
	List<PublicityFile> ofMaterial(Long id);

	@Query("select f from PublicityFile f join fetch f.file where f.reportId = :id order by f.id")
	List<PublicityFile> ofReport(Long id);

	@Query("select f from PublicityFile f join fetch f.file where f.itemId = :id order by f.id")
	List<PublicityFile> ofItem(Long id);

	@Query("select f.file.id from PublicityFile f where f.file.id in :fileIds")
	Set<Long> usedOf(Collection<Long> fileIds);

	@Query("select f.leadId, count(f) from PublicityFile f where f.leadId in :ids group by f.leadId")
	List<Object[]> countByLead(Collection<Long> ids);

	@Query("select f.materialId, count(f) from PublicityFile f where f.materialId in :ids group by f.materialId")
	List<Object[]> countByMaterial(Collection<Long> ids);

}
