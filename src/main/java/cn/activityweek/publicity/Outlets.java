package cn.activityweek.publicity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The list of media that 宣傳統戰部 keeps, for whoever else records what went to one of them.
 */
@Component
public class Outlets {

	private final MediaOutletRepository outlets;

	private final OutletDesk desk;

	Outlets(MediaOutletRepository outlets, OutletDesk desk) {
		this.outlets = outlets;
		this.desk = desk;
	}

	/**
	 * Finds a medium by any of its names, in either script.
	 * @param name as it was typed
	 * @return the medium, empty where the list doesn't know it
	 */
	public Optional<Outlet> called(String name) {
		return this.desk.called(name).map(Outlets::outlet);
	}

	/**
	 * What a form proposes to whom something is sent outside the college.
	 * @return 校外媒體 in use, by name
	 */
	public List<Outlet> outside() {
		return this.desk.active().stream().map(Outlets::outlet).filter(Outlet::outside).toList();
	}

	/**
	 * Several media at once.
	 * @param ids their ids
	 * @return id to medium
	 */
	public Map<Long, Outlet> all(Collection<Long> ids) {
		return this.outlets.findAllById(ids).stream().collect(Collectors.toMap(MediaOutlet::getId, Outlets::outlet));
	}

	private static Outlet outlet(MediaOutlet outlet) {
		return new Outlet(outlet.getId(), outlet.getName(), outlet.getLabel(), outlet.getLevel().isOutside());
	}

	/**
	 * A medium.
	 *
	 * @param id its id
	 * @param name its name
	 * @param label the name with level and kind
	 * @param outside whether it is 校外媒體, and none of the college's own
	 */
	public record Outlet(Long id, String name, String label, boolean outside) {

	}

}
