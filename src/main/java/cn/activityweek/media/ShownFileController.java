package cn.activityweek.media;

import java.util.List;
import java.util.Optional;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CurrentActor;
import cn.activityweek.core.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The files of what is published, and of drafts for those who see them. Originals of
 * photos and videos have no such address, documents have only that.
 */
@Controller
class ShownFileController {

	private final List<Showing> showings;

	private final List<Barring> barrings;

	private final MediaStore media;

	private final MediaSender sender;

	private final PublicDocuments documents;

	private final CurrentActor actor;

	ShownFileController(List<Showing> showings, List<Barring> barrings, MediaStore media, MediaSender sender,
			PublicDocuments documents, CurrentActor actor) {
		this.showings = showings;
		this.barrings = barrings;
		this.media = media;
		this.sender = sender;
		this.documents = documents;
		this.actor = actor;
	}

	@GetMapping("/media/{id}/{size}")
	void file(@PathVariable Long id, @PathVariable String size, HttpServletRequest request,
			HttpServletResponse response) {
		if (!isShown(id)) {
			throw notFound();
		}
		StoredFile file = this.media.get(id);
		String name = file.getType().isDocument() ? name(file) : null;
		this.sender.sendAskingAgain(file, variant(size, file), name, request, response);
	}

	/** The name under which it was sent is nobody's to read: it may name persons. */
	private String name(StoredFile file) {
		Optional<Actor> person = this.actor.get();
		return this.showings.stream()
			.flatMap((showing) -> person.flatMap((actor) -> showing.name(actor, file.getId())).stream())
			.findFirst()
			.or(() -> this.showings.stream().flatMap((showing) -> showing.name(file.getId()).stream()).findFirst())
			.orElseGet(() -> "附件." + file.getType().getExtension());
	}

	private boolean isShown(Long id) {
		if (this.showings.stream().anyMatch((showing) -> showing.toEverybody(id))
				&& this.barrings.stream().allMatch((barring) -> barring.barred(List.of(id)).isEmpty())) {
			return true;
		}
		Optional<Actor> person = this.actor.get();
		return person.isPresent() && this.showings.stream().anyMatch((showing) -> showing.to(person.get(), id));
	}

	/** Documents are sent without what they tell of their author. */
	private Variant variant(String size, StoredFile file) {
		return switch (size) {
			case "large" -> Variant.LARGE;
			case "small" -> Variant.SMALL;
			case "video" -> Variant.PUBLIC_VIDEO;
			case "document" -> {
				if (!file.getType().isDocument()) {
					throw notFound();
				}
				yield this.documents.of(file);
			}
			default -> throw notFound();
		};
	}

	private static NotFoundException notFound() {
		return new NotFoundException("沒有這個文件，或者不再公開");
	}

}
