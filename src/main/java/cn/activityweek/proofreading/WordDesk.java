package cn.activityweek.proofreading;

import cn.activityweek.core.Actor;
import cn.activityweek.core.AuditableEvent;
import cn.activityweek.core.Differences;
import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import cn.activityweek.core.StaleFormException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the list of words that are often written wrong.
 */
@Service
class WordDesk {

	private final ConfusedWordRepository words;

	private final ApplicationEventPublisher events;

	WordDesk(ConfusedWordRepository words, ApplicationEventPublisher events) {
		this.words = words;
		this.events = events;
	}

	ConfusedWord get(Long id) {
		return this.words.findById(id).orElseThrow(WordDesk::notFound);
	}

	/**
	 * Whether another entry is about the same word.
	 * @param correct the right form
	 * @param id the entry that wants it, null for a new one
	 * @return true if it is taken
	 */
	boolean isTaken(String correct, Long id) {
		return this.words.existsByCorrectAndIdNot(correct, (id != null) ? id : 0L);
	}

	@Transactional
	ConfusedWord add(ConfusedWordForm form, Actor actor) {
		ConfusedWord word = save(new ConfusedWord(form));
		record(actor, "新增易錯詞", word);
		return word;
	}

	@Transactional
	void edit(Long id, ConfusedWordForm form, Actor actor) {
		ConfusedWord word = this.words.findLockedById(id).orElseThrow(WordDesk::notFound);
		ConfusedWordForm before = ConfusedWordForm.of(word);
		StaleFormException.requireSame(before.getVersion(), form.getVersion());
		word.revise(form);
		save(word);
		this.events.publishEvent(new AuditableEvent(actor, "修改易錯詞", "confused-word", id,
				before.getCorrect() + "：" + Differences.between(before.labelled(), form.labelled()).describe()));
	}

	@Transactional
	void remove(Long id, Actor actor) {
		ConfusedWord word = this.words.findLockedById(id).orElseThrow(WordDesk::notFound);
		this.words.delete(word);
		record(actor, "刪去易錯詞", word);
	}

	/** Two people may add the same word at once: the database keeps one. */
	private ConfusedWord save(ConfusedWord word) {
		try {
			return this.words.saveAndFlush(word);
		}
		catch (DataIntegrityViolationException ex) {
			RefusedException refused = new RefusedException("「" + word.getCorrect() + "」已經在表中，請修改那一條");
			refused.initCause(ex);
			throw refused;
		}
	}

	private void record(Actor actor, String action, ConfusedWord word) {
		this.events.publishEvent(new AuditableEvent(actor, action, "confused-word", word.getId(),
				String.join("、", word.wrongForms()) + " → " + word.getCorrect()));
	}

	private static NotFoundException notFound() {
		return new NotFoundException("沒有這個詞，或者已經刪去");
	}

}
