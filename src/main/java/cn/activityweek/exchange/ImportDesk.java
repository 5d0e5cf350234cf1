package cn.activityweek.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import cn.activityweek.activity.ActivityIntake;
import cn.activityweek.activity.IntakeScope;
import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.Table;
import cn.activityweek.core.TableFile;
import cn.activityweek.exchange.ImportRows.ImportRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes workbooks in, keeps their previews, and imports what has been confirmed, all of
 * it or nothing.
 */
@Service
class ImportDesk {

	static final TableFile.Limits LIMITS = new TableFile.Limits(5 * 1024 * 1024, 1000, 120, 10_000_000);

	/** So long a preview waits to be confirmed. */
	static final Duration KEPT = Duration.ofDays(3);

	private static final int LONGEST_NAME = 120;

	private static final int LATEST = 10;

	private final ActivityIntake intake;

	private final RowCheck check;

	private final ActivityImportRepository imports;

	private final ImportRows rows;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ImportDesk(ActivityIntake intake, RowCheck check, ActivityImportRepository imports, ImportRows rows,
			TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
		this.intake = intake;
		this.check = check;
		this.imports = imports;
		this.rows = rows;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reads a file and keeps its preview. The same file sent again gives what is known of
	 * it.
	 * @param file the file
	 * @param name what it is called
	 * @param actor who sends it
	 * @return the preview, or what the file has become
	 * @throws IOException if it can't be read
	 * @throws RefusedException if it is no such workbook
	 */
	Taken take(Path file, String name, Actor actor) throws IOException {
		IntakeScope scope = this.intake.scope(actor);
		if (!scope.mayLog()) {
			throw new RefusedException("您的部門沒有牽頭或配合任何活動模塊，所以不用登記活動");
		}
		String hash = hash(file);
		Optional<ActivityImport> known = known(scope, hash, actor);
		if (known.isPresent()) {
			return new Taken(known.get(), true);
		}
		ImportColumns columns = ImportColumns.of(scope);
		Table table = TableFile.read(file, LIMITS, columns::isHeading)
			.orElseThrow(() -> new RefusedException("沒有找到欄名（「活動名稱」等）。請使用本頁下載的模板，不要刪改寫着欄名的那一行"));
		try {
			return new Taken(this.transaction.execute((status) -> keep(scope, columns, table, name, hash, actor)),
					false);
		}
		catch (DataIntegrityViolationException ex) {
			return new Taken(known(scope, hash, actor).orElseThrow(() -> ex), true);
		}
	}

	private Optional<ActivityImport> known(IntakeScope scope, String hash, Actor actor) {
		return this.imports.findByAccountIdAndEditionIdAndFileHash(actor.accountId(), scope.edition().getId(), hash)
			.filter((same) -> !same.isExpired(this.clock.instant()));
	}

	private ActivityImport keep(IntakeScope scope, ImportColumns columns, Table table, String name, String hash,
			Actor actor) {
		Instant now = this.clock.instant();
		Map<String, Integer> places = columns.places(table.heading());
		int counter = columns.counter(table.heading());
		List<ImportRow> filled = table.rows()
			.stream()
			.filter((row) -> !isAside(row, counter))
			.map((row) -> row(row, places))
			.filter((row) -> !row.cells().isEmpty())
			.toList();
		if (filled.isEmpty()) {
			throw new RefusedException("這個文件裏沒有要導入的行。請從欄名下面一行填起，標「例」的行不會導入");
		}
		this.imports.findByAccountIdAndEditionIdAndFileHash(actor.accountId(), scope.edition().getId(), hash)
			.filter((same) -> same.isExpired(now))
			.ifPresent((expired) -> {
				this.imports.delete(expired);
				this.imports.flush();
			});
		ActivityImport file = new ActivityImport(scope.edition().getId(), actor.accountId(), shown(name), hash);
		file.describe(this.rows.write(places), columns.unknown(table.heading()), table.rows().size() - filled.size());
		file.keep(now, now.plus(KEPT));
		ActivityImport saved = this.imports.saveAndFlush(file);
		this.rows.add(saved.getId(), filled);
		return saved;
	}

	/** The example, and titles that run across the table. */
	private static boolean isAside(Table.Row row, int counter) {
		return row.cell(counter).matches("[（(]?(例|示例|樣例|样例)[）)]?") || (row.joined() && row.cells().size() == 1);
	}

	private static ImportRow row(Table.Row row, Map<String, Integer> places) {
		Map<String, String> cells = new LinkedHashMap<>();
		places.forEach((field, column) -> {
			if (!row.cell(column).isEmpty()) {
				cells.put(field, row.cell(column));
			}
		});
		return new ImportRow(row.number(), UUID.randomUUID(), cells);
	}

	private static String shown(String name) {
		String shown = name.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ").strip();
		return shown.isEmpty() ? "未命名文件"
				: (shown.length() > LONGEST_NAME) ? "…" + shown.substring(shown.length() - LONGEST_NAME) : shown;
	}

	private static String hash(Path file) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
				content.transferTo(java.io.OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	ActivityImport get(Long id, Actor actor) {
		return this.imports.findByIdAndAccountId(id, actor.accountId()).orElseThrow(ImportDesk::notFound);
	}

	private static NotFoundException notFound() {
		return new NotFoundException("沒有這個導入，或者它的預覽已經過期");
	}

	List<ActivityImport> latest(IntakeScope scope, Actor actor) {
		return this.imports
			.findByAccountIdAndEditionIdOrderByUploadedAtDescIdDesc(actor.accountId(), scope.edition().getId(),
					Limit.of(LATEST))
			.stream()
			.filter((file) -> !file.isExpired(this.clock.instant()))
			.toList();
	}

	/**
	 * The rows that have not been imported, checked at this moment.
	 * @param file the file
	 * @param actor whose
	 * @return row by row
	 */
	@Transactional(readOnly = true)
	public ImportPreview preview(ActivityImport file, Actor actor) {
		IntakeScope scope = this.intake.scope(actor);
		if (!scope.edition().getId().equals(file.getEditionId())) {
			throw new RefusedException("這個文件是上一個年度的，不能再導入");
		}
		return this.check.check(scope, this.rows.places(file), this.rows.waiting(file.getId()));
	}

	/**
	 * The rows that were not imported or can't be.
	 * @param file the file
	 * @param actor whose
	 * @return row by row; empty when they are not kept any more, or of an earlier year
	 */
	@Transactional(readOnly = true)
	public List<PreviewRow> returned(ActivityImport file, Actor actor) {
		if (!file.isImported()) {
			return preview(file, actor).rows().stream().filter((row) -> !row.isGood()).toList();
		}
		boolean kept = file.getReturnedRows() > 0
				&& this.intake.scope(actor).edition().getId().equals(file.getEditionId());
		return kept ? preview(file, actor).rows() : List.of();
	}

	/**
	 * Imports the good rows, and of the look-alikes those that the person wants too.
	 * @param id the file
	 * @param shown the fingerprint of the preview that the person has seen
	 * @param wanted lines of look-alikes
	 * @param actor who
	 * @return false if the preview has changed since, and nothing was done
	 */
	@Transactional
	public boolean confirm(Long id, String shown, Set<Integer> wanted, Actor actor) {
		ActivityImport file = this.imports.lock(id, actor.accountId()).orElseThrow(ImportDesk::notFound);
		if (file.isImported()) {
			return true;
		}
		file.requireOpen(this.clock.instant());
		ImportPreview preview = preview(file, actor);
		if (!preview.getFingerprint().equals(shown)) {
			return false;
		}
		IntakeScope scope = this.intake.scope(actor);
		Map<Integer, Long> logged = new LinkedHashMap<>();
		for (PreviewRow row : preview.rows()) {
			if (row.isGood() || (!row.isBad() && wanted.contains(row.line()))) {
				logged.put(row.line(), this.intake.log(scope, row.checked(), row.row().key(), actor));
			}
		}
		file.finish(logged.size(), preview.rows().size() - logged.size(), this.clock.instant());
		this.imports.save(file);
		this.rows.imported(id, logged);
		this.events.publishEvent(new AuditableEvent(actor, "導入活動", "activity-import", id,
				file.getFileName() + "：導入 " + file.getImportedRows() + " 個，退回 " + file.getReturnedRows() + " 行"));
		return true;
	}

	/**
	 * Forgets a preview.
	 * @param id the file
	 * @param actor whose
	 */
	@Transactional
	public void discard(Long id, Actor actor) {
		ActivityImport file = this.imports.lock(id, actor.accountId()).orElseThrow(ImportDesk::notFound);
		file.requireOpen(this.clock.instant());
		this.imports.delete(file);
	}

	/**
	 * A file as it is known.
	 *
	 * @param file the file
	 * @param again whether it had been sent before
	 */
	record Taken(ActivityImport file, boolean again) {

	}

}
