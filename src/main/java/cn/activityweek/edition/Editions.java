package cn.activityweek.edition;

import java.util.List;
import java.util.Optional;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The years' weeks, for every module that asks which one it works in.
 */
@Component
public class Editions {

	private static final String UNKNOWN = "沒有這個年度";

	private final EditionRepository editions;

	Editions(EditionRepository editions) {
		this.editions = editions;
	}

	public Optional<Edition> current() {
		return this.editions.findByState(EditionState.CURRENT);
	}

	public Optional<Edition> ofYear(int year) {
		return this.editions.findByYear(year);
	}

	/**
	 * The edition that a page shows: the year asked for, else the current one. A year in
	 * preparation is not there yet.
	 * @param year the year in the address, may be null
	 * @return the edition, current or ended
	 * @throws NotFoundException if no such year has begun, or there is no edition at all
	 */
	public Edition shown(Integer year) {
		Edition edition = chosen(year);
		if (!edition.hasBegun()) {
			throw new NotFoundException(UNKNOWN);
		}
		return edition;
	}

	/**
	 * The edition that a page shows to who prepares years: the year asked for in whatever
	 * state, else the current one.
	 * @param year the year in the address, may be null
	 * @return the edition
	 * @throws NotFoundException if there is no such year, or no edition at all
	 */
	public Edition chosen(Integer year) {
		return ((year != null) ? ofYear(year) : current()).orElseThrow(() -> new NotFoundException(UNKNOWN));
	}

	public Edition get(Long id) {
		return this.editions.findById(id).orElseThrow(() -> new NotFoundException(UNKNOWN));
	}

	/**
	 * An edition that is about to be changed.
	 * @param id the edition
	 * @return the edition, which has not ended
	 * @throws RefusedException if it has ended
	 */
	public Edition open(Long id) {
		Edition edition = get(id);
		edition.requireOpen();
		return edition;
	}

	/**
	 * An edition of which several rows are about to be changed at once: whoever else is
	 * at that waits until this transaction has ended.
	 * @param id the edition
	 * @return the edition, which has not ended
	 * @throws RefusedException if it has ended
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Edition lock(Long id) {
		Edition edition = this.editions.findLockedById(id).orElseThrow(() -> new NotFoundException(UNKNOWN));
		edition.requireOpen();
		return edition;
	}

	/**
	 * The editions that everybody may know of.
	 * @return those not in preparation, the latest year first
	 */
	public List<Edition> begun() {
		return all().stream().filter(Edition::hasBegun).toList();
	}

	/**
	 * All editions, for who prepares them.
	 * @return the latest year first
	 */
	public List<Edition> all() {
		return this.editions.findAllByOrderByYearDesc();
	}

	/**
	 * Begins the preparation of a year.
	 * @param facts what is known of it
	 * @return the new edition, in preparation
	 * @throws RefusedException if that year exists or the dates are out of order
	 */
	@Transactional
	public Edition prepare(EditionFacts facts) {
		if (ofYear(facts.year()).isPresent()) {
			throw new RefusedException(facts.year() + " 年度已經存在");
		}
		return this.editions.saveAndFlush(new Edition(facts));
	}

	/**
	 * Changes what is known of a year as a whole.
	 * @param id the edition
	 * @param facts what is known now
	 * @return the edition, saved
	 * @throws RefusedException if it has ended, the year is taken or the dates are out of
	 * order
	 */
	@Transactional
	public Edition revise(Long id, EditionFacts facts) {
		Edition edition = open(id);
		ofYear(facts.year()).filter((other) -> !other.equals(edition)).ifPresent((other) -> {
			throw new RefusedException(facts.year() + " 年度已經存在");
		});
		edition.revise(facts);
		return this.editions.saveAndFlush(edition);
	}

	/**
	 * Makes an edition the current one; the one that was becomes read-only.
	 * @param id the edition
	 */
	@Transactional
	public void makeCurrent(Long id) {
		Edition edition = get(id);
		if (edition.isCurrent()) {
			return;
		}
		current().ifPresent((previous) -> {
			previous.end();
			this.editions.saveAndFlush(previous);
		});
		edition.begin();
		this.editions.save(edition);
	}

}
