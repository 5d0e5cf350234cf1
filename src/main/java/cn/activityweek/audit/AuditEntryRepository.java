package cn.activityweek.audit;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** No method that changes or deletes. */
interface AuditEntryRepository extends Repository<AuditEntry, Long> {

	AuditEntry save(AuditEntry entry);

	Page<AuditEntry> findAllByOrderByIdDesc(Pageable pageable);

	List<AuditEntry> findTop100BySubjectTypeAndSubjectIdOrderByIdDesc(String subjectType, Long subjectId);

}
