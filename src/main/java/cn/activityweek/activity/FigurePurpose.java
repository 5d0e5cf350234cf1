package cn.activityweek.activity;

import java.util.Optional;

import cn.activityweek.programme.Indicator;

/**
 * Says in a few words what a figure of the form is used for. Owned here and implemented
 * by the module that uses the figures, so that the words follow its definitions.
 */
public interface FigurePurpose {

	/**
	 * What a measure is used for.
	 * @param measure what is typed
	 * @return for example 附件2 G 列, empty where it isn't used by itself
	 */
	Optional<String> of(ActivityMeasure measure);

	/**
	 * What an indicator is used for.
	 * @param indicator what is typed
	 * @return for example 附件2 三
	 */
	Optional<String> of(Indicator indicator);

}
