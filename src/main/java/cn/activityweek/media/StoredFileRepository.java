package cn.activityweek.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface StoredFileRepository extends Repository<StoredFile, Long> {

	Optional<StoredFile> findById(Long id);

	List<StoredFile> findByIdIn(Collection<Long> ids);

}
