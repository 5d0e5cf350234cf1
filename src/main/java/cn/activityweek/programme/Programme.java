package cn.activityweek.programme;

import java.util.List;

import cn.activityweek.core.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * The modules of each year and their indicators, for every module of the product that
 * works by them.
 */
@Component
public class Programme {

	private final ActivityModuleRepository modules;

	private final IndicatorRepository indicators;

	Programme(ActivityModuleRepository modules, IndicatorRepository indicators) {
		this.modules = modules;
		this.indicators = indicators;
	}

	/**
	 * The modules of a year.
	 * @param editionId the edition
	 * @return in the plan's order, assignments loaded
	 */
	public List<ActivityModule> modules(Long editionId) {
		return this.modules.findByEditionIdOrderByNumber(editionId);
	}

	public ActivityModule module(Long id) {
		return this.modules.findWithAssignmentsById(id).orElseThrow(() -> new NotFoundException("沒有這個活動模塊"));
	}

	/**
	 * All indicators of a year, those of modules and those on the whole week.
	 * @param editionId the edition
	 * @return in the order of block B
	 */
	public List<Indicator> indicators(Long editionId) {
		return this.indicators.findByEditionIdOrderByPosition(editionId);
	}

	/**
	 * The indicators that staff type for an activity of a module.
	 * @param moduleId the module
	 * @return in the order of block B
	 */
	public List<Indicator> typedIndicators(Long moduleId) {
		return this.indicators.findByModuleIdOrderByPosition(moduleId).stream().filter(Indicator::isTyped).toList();
	}

}
