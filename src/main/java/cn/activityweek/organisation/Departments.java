package cn.activityweek.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.activityweek.core.ChineseScript;
import cn.activityweek.core.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The departments and each year's roster of them, for every module that names one.
 */
@Component
public class Departments {

	private final DepartmentRepository departments;

	private final DepartmentListingRepository listings;

	Departments(DepartmentRepository departments, DepartmentListingRepository listings) {
		this.departments = departments;
		this.listings = listings;
	}

	/**
	 * The roster of a year.
	 * @param editionId the edition
	 * @return in the roster's order, departments loaded
	 */
	public List<DepartmentListing> roster(Long editionId) {
		return this.listings.findByEditionIdOrderByPosition(editionId);
	}

	/**
	 * The names of a year's departments, for pages that show many.
	 * @param editionId the edition
	 * @return department id to the name of that year, in the roster's order
	 */
	public Map<Long, String> names(Long editionId) {
		Map<Long, String> names = new LinkedHashMap<>();
		roster(editionId).forEach((listing) -> names.put(listing.getDepartmentId(), listing.getName()));
		return names;
	}

	public Optional<DepartmentListing> listing(Long editionId, Long departmentId) {
		return this.listings.findByEditionIdAndDepartment_Id(editionId, departmentId);
	}

	/**
	 * All departments that ever were.
	 * @return in the order in which they came
	 */
	public List<Department> all() {
		return this.departments.findAllByOrderById();
	}

	public Department get(Long id) {
		return this.departments.findById(id).orElseThrow(() -> new NotFoundException("沒有這個部門"));
	}

	public Optional<Department> withDuty(Duty duty) {
		return this.departments.findByDuty(duty);
	}

	/**
	 * Finds a department by a name it has or had, in either script. A name of today goes
	 * before the former name of another.
	 * @param name the name as a text writes it
	 * @return the department
	 */
	public Optional<Department> called(String name) {
		return this.departments.findByMatchName(ChineseScript.fold(name))
			.or(() -> all().stream().filter((department) -> department.isCalled(name)).findFirst());
	}

	/**
	 * Puts a department into a year's roster, making it where no department of that name
	 * is known.
	 * @param editionId the edition
	 * @param name its name
	 * @param kind office or college, used where it is new
	 * @param duty what it does for the whole week, used where it is new; may be null
	 * @param demo whether it is a sample, used where it is new
	 * @return its listing
	 */
	@Transactional
	public DepartmentListing enlist(Long editionId, String name, DepartmentKind kind, Duty duty, boolean demo) {
		Department department = called(name)
			.orElseGet(() -> this.departments.save(new Department(name, kind, duty, demo)));
		return enlist(editionId, department);
	}

	/**
	 * Takes a department over from an earlier year's roster with its people. One that is
	 * listed already stays as it is.
	 * @param earlier the listing of the earlier year
	 * @param editionId the edition
	 * @return its listing, under its present name
	 */
	@Transactional
	public DepartmentListing carryOver(DepartmentListing earlier, Long editionId) {
		return listing(editionId, earlier.getDepartmentId()).orElseGet(() -> {
			DepartmentListing listing = enlist(editionId, get(earlier.getDepartmentId()));
			listing.staff(earlier.getHead(), earlier.getLiaison(), earlier.getTelephone());
			listing.support(earlier.isSupporting());
			return this.listings.save(listing);
		});
	}

	/**
	 * Says which departments keep the year's week running.
	 * @param listing a department in the year's roster
	 */
	@Transactional
	public void makeSupporting(DepartmentListing listing) {
		listing.support(true);
		this.listings.save(listing);
	}

	/**
	 * 協調保障部門.
	 * @param editionId the edition
	 * @return in the roster's order
	 */
	public List<DepartmentListing> supporting(Long editionId) {
		return roster(editionId).stream().filter(DepartmentListing::isSupporting).toList();
	}

	private DepartmentListing enlist(Long editionId, Department department) {
		return listing(editionId, department.getId()).orElseGet(() -> {
			int position = roster(editionId).stream().mapToInt(DepartmentListing::getPosition).max().orElse(0) + 1;
			return this.listings.save(new DepartmentListing(editionId, department, position));
		});
	}

}
