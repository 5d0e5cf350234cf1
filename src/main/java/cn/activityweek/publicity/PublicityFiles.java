package cn.activityweek.publicity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.media.MediaStore;
import cn.activityweek.media.Purpose;
import cn.activityweek.media.StoredFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes the files of the desk's forms and finds them again. Each file of a form is taken
 * for itself: one that is refused spoils neither the others nor what was typed.
 */
@Component
class PublicityFiles {

	/** What one thing may carry: enough for a case, too few to fill a disk by mistake. */
	private static final int MOST = 60;

	private final PublicityFileRepository files;

	private final LeadRepository leads;

	private final MaterialRepository materials;

	private final MediaReportRepository reports;

	private final ProvincialItemRepository items;

	private final MediaStore media;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PublicityFiles(PublicityFileRepository files, LeadRepository leads, MaterialRepository materials,
			MediaReportRepository reports, ProvincialItemRepository items, MediaStore media,
			TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
		this.files = files;
		this.leads = leads;
		this.reports = reports;
		this.items = items;
		this.materials = materials;
		this.media = media;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	List<PublicityFile> of(FileOwner owner, Long ownerId) {
		return switch (owner) {
			case LEADS -> this.files.ofLead(ownerId);
			case CASES -> this.files.ofMaterial(ownerId);
			case REPORTS -> this.files.ofReport(ownerId);
			case PROVINCIAL -> this.files.ofItem(ownerId);
		};
	}

	/**
	 * How many files the things of a list have.
	 * @param owner leads or cases
	 * @param ids the things
	 * @return id to files, without those that have none
	 */
	Map<Long, Long> counts(FileOwner owner, Collection<Long> ids) {
		List<Object[]> rows = (owner == FileOwner.LEADS) ? this.files.countByLead(ids)
				: this.files.countByMaterial(ids);
		return rows.stream().collect(Collectors.toMap((row) -> (Long) row[0], (row) -> (Long) row[1]));
	}

	PublicityFile get(FileOwner owner, Long ownerId, Long id) {
		return this.files.findWithFileById(id)
			.filter((file) -> file.hangsOn(owner, ownerId))
			.orElseThrow(() -> new NotFoundException("沒有這個文件"));
	}

	/**
	 * Takes what a form brought. Bytes are stored outside transactions, which may take
	 * minutes; each file is then hung on in a short one of its own.
	 * @param target what the files hang on
	 * @param sent the form's files, null or empty ones among them
	 * @param actor who sent them
	 * @return what was refused and why, a line each; empty where all is well
	 */
	List<String> add(Target target, List<MultipartFile> sent, Actor actor) {
		this.transactions.executeWithoutResult((status) -> lock(target));
		List<String> refused = new ArrayList<>();
		for (MultipartFile file : (sent != null) ? sent : List.<MultipartFile>of()) {
			if (!file.isEmpty() || !nameOf(file).isEmpty()) {
				try {
					StoredFile stored = store(file, target.departmentId());
					this.transactions.executeWithoutResult((status) -> attach(target, stored, nameOf(file), actor));
				}
				catch (RefusedException ex) {
					refused.add(nameOf(file) + "：" + ex.getMessage());
				}
			}
		}
		return refused;
	}

	private StoredFile store(MultipartFile file, Long departmentId) {
		try (InputStream content = file.getInputStream()) {
			return this.media.store(content, nameOf(file), departmentId, Purpose.ACTIVITY).file();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Once, and no more than fit, also where two are sent at the same moment. */
	private void attach(Target target, StoredFile stored, String name, Actor actor) {
		lock(target);
		List<PublicityFile> present = of(target.owner(), target.id());
		if (present.stream().anyMatch((file) -> file.getFile().getId().equals(stored.getId()))) {
			return;
		}
		if (present.size() >= MOST) {
			throw new RefusedException("一項最多放 " + MOST + " 個文件，請先移除不用的");
		}
		String shown = name.isBlank() ? stored.getName() : name.substring(Math.max(0, name.length() - 200));
		this.files
			.saveAndFlush(new PublicityFile(target.owner(), target.id(), stored, shown, actor, this.clock.instant()));
		this.events.publishEvent(new AuditableEvent(actor, "添加文件", target.subject(), target.id(), shown));
	}

	/** Its bytes go a day later, unless something else refers to them. */
	@Transactional
	void remove(Target target, Long fileId, Actor actor) {
		lock(target);
		PublicityFile file = get(target.owner(), target.id(), fileId);
		this.files.delete(file);
		this.events.publishEvent(new AuditableEvent(actor, "移除文件", target.subject(), target.id(), file.getName()));
	}

	/** What was handed in stays as it is, also where it is handed in at this moment. */
	private void lock(Target target) {
		boolean there = switch (target.owner()) {
			case LEADS -> this.leads.findLockedById(target.id()).isPresent();
			case REPORTS -> this.reports.findLockedById(target.id()).isPresent();
			case PROVINCIAL -> this.items.findLockedById(target.id()).isPresent();
			case CASES -> this.materials.findLockedById(target.id()).map(PublicityFiles::requireOpen).isPresent();
		};
		if (!there) {
			throw new NotFoundException("要添加文件的內容已經移除");
		}
	}

	private static Material requireOpen(Material material) {
		if (!material.getState().isWithDepartment()) {
			throw new RefusedException("已經報送，文件不能再改。要修改，請先撤回，或請宣傳統戰部退回");
		}
		return material;
	}

	private static String nameOf(MultipartFile file) {
		return (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
	}

	/**
	 * What files hang on.
	 *
	 * @param owner which kind of thing
	 * @param id the thing
	 * @param departmentId whose it is
	 * @param subject its kind in the audit trail
	 */
	record Target(FileOwner owner, Long id, Long departmentId, String subject) {

	}

}
