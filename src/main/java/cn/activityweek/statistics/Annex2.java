package cn.activityweek.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import cn.activityweek.activity.ActivityRows;
import cn.activityweek.album.PhotoCounts;
import cn.activityweek.core.CollegeTime;
import cn.activityweek.core.OfficeWorkbook;
import cn.activityweek.core.SiteAddress;
import cn.activityweek.edition.Edition;
import cn.activityweek.publicity.PostCounts;
import cn.activityweek.publicity.ReportRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the workbook 附件2: the form, the activities behind it, the reports, the rules.
 */
@Component
class Annex2 {

	private final StatisticsReader statistics;

	private final ActivityRows activities;

	private final PhotoCounts photoCounts;

	private final PostCounts postCounts;

	private final ReportRows reports;

	private final SiteAddress address;

	private final Clock clock;

	Annex2(StatisticsReader statistics, ActivityRows activities, PhotoCounts photoCounts, PostCounts postCounts,
			ReportRows reports, SiteAddress address, Clock clock) {
		this.postCounts = postCounts;
		this.reports = reports;
		this.address = address;
		this.statistics = statistics;
		this.activities = activities;
		this.photoCounts = photoCounts;
		this.clock = clock;
	}

	/**
	 * Writes the workbook to a file, so that what fails half-way is never sent. The
	 * transaction makes sheets 1 to 3 speak of the same moment and ends before the file
	 * is sent.
	 * @param edition the year
	 * @param departmentId the department that it is for, null for the college
	 * @param file where to write it
	 * @return the name under which people get it
	 * @throws IOException if the file can't be written
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public String write(Edition edition, Long departmentId, Path file) throws IOException {
		Statistics figures = this.statistics.read(edition, departmentId);
		try (OfficeWorkbook workbook = new OfficeWorkbook(edition.getDocumentScript());
				OutputStream out = Files.newOutputStream(file)) {
			new FormSheet(workbook, figures).write(CollegeTime.date(this.clock.instant()));
			workbook.verifyFormulas();
			ActivitySheet activitySheet = new ActivitySheet(workbook, edition,
					this.photoCounts.ofEdition(edition.getId()), this.postCounts.ofEdition(edition.getId()),
					this::postLink);
			this.activities.forEach(edition.getId(), departmentId, activitySheet::add);
			activitySheet.finish();
			ReportSheet reportSheet = new ReportSheet(workbook, this::postLink);
			this.reports.forEach(edition.getId(), departmentId, reportSheet::add);
			reportSheet.finish();
			ClosingSheets.write(workbook);
			workbook.write(out);
		}
		return edition.getDocumentScript().write(fileName(figures));
	}

	private String postLink(long id) {
		return this.address.of("/column/" + id);
	}

	private static String fileName(Statistics figures) {
		String unit = figures.ofCollege() ? "" : figures.unit() + "_";
		return ("附件2_" + unit + figures.edition().getCollege() + figures.edition().getYear() + "年職業教育活動周情況統計表.xlsx")
			.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
	}

}
