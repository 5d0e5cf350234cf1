package cn.activityweek.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

	static final String OPENING = "~";

	private final Drafts drafts;

	private final List<DraftKind> kinds;

	DraftPages(Drafts drafts, ObjectProvider<DraftKind> kinds) {
		this.drafts = drafts;
		this.kinds = kinds.orderedStream().toList();
	}

	/**
	 * A person's half-written forms, for the lists that remind of them. Of a page that
	 * was opened more than once the newest stands for all; the page itself offers each.
	 * @param accountId who asks
	 * @param addresses how the addresses of their pages begin; empty for all
	 * @return newest first
	 */
	public List<Unfinished> of(Long accountId, String addresses) {
		Map<String, List<Draft>> forms = new LinkedHashMap<>();
		this.drafts.of(accountId, "")
			.forEach((draft) -> forms.computeIfAbsent(form(draft.formKey()), (form) -> new ArrayList<>()).add(draft));
		return forms.values()
			.stream()
			.map((same) -> unfinished(same.get(0), same.size() - 1))
			.filter((draft) -> draft.address().startsWith(addresses))
			.toList();
	}

	/** A record that is made new is another one each time. */
	private String form(String formKey) {
		return kind(formKey).isPresent() ? formKey : prefix(formKey);
	}

	List<Unfinished> offeredOn(Long accountId, String formKey) {
		return this.drafts.of(accountId, prefix(formKey)).stream().map((draft) -> unfinished(draft, 0)).toList();
	}

	private Unfinished unfinished(Draft draft, int older) {
		Optional<DraftKind> kind = kind(draft.formKey());
		return new Unfinished(draft, kind.map(DraftKind::label).orElse(draft.label()), address(draft.formKey()), older);
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
	 * @param older how many older ones of the same form stand behind it
	 */
	public record Unfinished(Draft draft, String label, String address, int older) {

	}

}
