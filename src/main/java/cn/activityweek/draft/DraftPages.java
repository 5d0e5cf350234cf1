package cn.activityweek.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Where a draft is opened, and which drafts a page offers. Each opening of a page has a
 * key of its own, so that two windows, or an older draft that nobody has looked at yet,
 * don't overwrite each other.
 */
@Component
public class DraftPages {

	private static final String OPENING = "~";

	private final Drafts drafts;

	private final List<DraftKind> kinds;

	DraftPages(Drafts drafts, ObjectProvider<DraftKind> kinds) {
		this.drafts = drafts;
		this.kinds = kinds.orderedStream().toList();
	}

	/**
	 * A person's half-written forms, for the lists that remind of them.
	 * @param accountId who asks
	 * @param addresses how the addresses of their pages begin; empty for all
	 * @return newest first
	 */
	public List<Unfinished> of(Long accountId, String addresses) {
		return this.drafts.of(accountId, "")
			.stream()
			.map(this::unfinished)
			.filter((draft) -> draft.address().startsWith(addresses))
			.toList();
	}

	List<Unfinished> offeredOn(Long accountId, String formKey) {
		return this.drafts.of(accountId, prefix(formKey)).stream().map(this::unfinished).toList();
	}

	private Unfinished unfinished(Draft draft) {
		Optional<DraftKind> kind = kind(draft.formKey());
		return new Unfinished(draft, kind.map(DraftKind::label).orElse(draft.label()), address(draft.formKey()));
	}

	/**
	 * The address that opens the form with its draft.
	 * @param formKey the draft's key
	 * @return path and query
	 */
	String address(String formKey) {
		String page = kind(formKey).map(DraftKind::address).orElseGet(() -> page(formKey));
		return page + (page.contains("?") ? "&" : "?") + Drafts.PARAMETER + "="
				+ UriUtils.encode(formKey, StandardCharsets.UTF_8);
	}

	/**
	 * The page of a form, without its draft.
	 * @param formKey a draft's key
	 * @return path and query
	 */
	String page(String formKey) {
		return kind(formKey).map(DraftKind::begin).orElseGet(() -> prefix(formKey).replace(OPENING, ""));
	}

	/** What the keys of one page, or one kind, have in common. */
	private String prefix(String formKey) {
		return kind(formKey).map(DraftKind::prefix).orElseGet(() -> {
			int opening = formKey.lastIndexOf(OPENING);
			return (opening < 0) ? formKey + OPENING : formKey.substring(0, opening + 1);
		});
	}

	private Optional<DraftKind> kind(String formKey) {
		return this.kinds.stream().filter((kind) -> formKey.startsWith(kind.prefix())).findFirst();
	}

	boolean isOf(String formKey, String page) {
		return prefix(formKey).equals(page + OPENING);
	}

	static String opening(String page) {
		return page + OPENING + UUID.randomUUID().toString().substring(0, 8);
	}

	/**
	 * A half-written form in a list.
	 *
	 * @param draft what was typed
	 * @param label what the form is called
	 * @param address where it is opened, filled
	 */
	public record Unfinished(Draft draft, String label, String address) {

	}

}
