package cn.activityweek.publicity;

import cn.activityweek.core.Actor;
import cn.activityweek.core.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Who may see and change the files of what.
 */
@Component
class FileTargets {

	private final PublicityPolicy policy;

	private final LeadDesk leads;

	private final MaterialDesk materials;

	private final ReportDesk reports;

	private final ReportLines lines;

	private final ProvincialDesk items;

	FileTargets(PublicityPolicy policy, LeadDesk leads, MaterialDesk materials, ReportDesk reports, ReportLines lines,
			ProvincialDesk items) {
		this.lines = lines;
		this.policy = policy;
		this.leads = leads;
		this.materials = materials;
		this.reports = reports;
		this.items = items;
	}

	/**
	 * What the person may read the files of. Photos of leads and cases are for the
	 * department and 宣傳統戰部; proofs of what was published are for whoever sees the list.
	 * @param owner which kind of thing
	 * @param id the thing
	 * @param actor the person
	 * @return the thing
	 * @throws NotFoundException if he may not
	 */
	PublicityFiles.Target readable(FileOwner owner, Long id, Actor actor) {
		PublicityFiles.Target target = get(owner, id).target();
		this.policy.require(switch (owner) {
			case LEADS, CASES -> this.policy.maySeeFiles(actor, target.departmentId());
			case REPORTS -> this.lines.maySee(this.reports.get(id), actor);
			case PROVINCIAL -> this.policy.maySee(actor, target.departmentId());
		});
		return target;
	}

	/**
	 * What the person may add files to, and remove them from.
	 * @param owner which kind of thing
	 * @param id the thing
	 * @param actor the person
	 * @return the thing
	 * @throws NotFoundException if he may not
	 */
	PublicityFiles.Target writable(FileOwner owner, Long id, Actor actor) {
		Found found = get(owner, id);
		if (owner == FileOwner.PROVINCIAL) {
			this.policy.requireDesk(actor, found.editionId());
		}
		this.policy.requireWriter(actor, found.target().departmentId(), found.editionId());
		return found.target();
	}

	private Found get(FileOwner owner, Long id) {
		return switch (owner) {
			case LEADS -> {
				Lead lead = this.leads.get(id);
				yield found(owner, id, lead.getDepartmentId(), LeadDesk.SUBJECT, lead.getEditionId());
			}
			case CASES -> {
				Material material = this.materials.get(id);
				yield found(owner, id, material.getDepartmentId(), MaterialDesk.SUBJECT, material.getEditionId());
			}
			case REPORTS -> {
				MediaReport report = this.reports.get(id);
				yield found(owner, id, report.getDepartmentId(), ReportDesk.SUBJECT, report.getEditionId());
			}
			case PROVINCIAL -> {
				ProvincialItem item = this.items.get(id);
				yield found(owner, id, item.getDepartmentId(), ProvincialDesk.SUBJECT, item.getEditionId());
			}
		};
	}

	private static Found found(FileOwner owner, Long id, Long departmentId, String subject, Long editionId) {
		return new Found(new PublicityFiles.Target(owner, id, departmentId, subject), editionId);
	}

	/**
	 * What files hang on.
	 *
	 * @param target the thing
	 * @param editionId its year
	 */
	private record Found(PublicityFiles.Target target, Long editionId) {

	}

}
