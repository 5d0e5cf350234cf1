package cn.activityweek.draft;

import java.util.List;
import java.util.Map;

import org.springframework.beans.BeanUtils;
import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyEditorRegistrar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;

/**
 * Reads kept fields into a form bean just as sending the form would: what can't be read
 * stays as typed, with its error at the field.
 */
@Component
public class FormFiller {

	/** The name under which every page has its form. */
	public static final String FORM = "form";

	private final ConversionService conversions;

	private final ObjectProvider<PropertyEditorRegistrar> editors;

	FormFiller(@Qualifier("mvcConversionService") ConversionService conversions,
			ObjectProvider<PropertyEditorRegistrar> editors) {
		this.conversions = conversions;
		this.editors = editors;
	}

	/**
	 * A form made anew from what was typed into it.
	 * @param type the form bean's type
	 * @param fields parameter name to its values
	 * @return the filled bean, as the result's target, with what couldn't be read
	 */
	public BindingResult fill(Class<?> type, Map<String, List<String>> fields) {
		WebDataBinder binder = new WebDataBinder(BeanUtils.instantiateClass(type), FORM);
		binder.setConversionService(this.conversions);
		binder.setFieldMarkerPrefix(null);
		this.editors.forEach((registrar) -> registrar.registerCustomEditors(binder));
		binder.setIgnoreUnknownFields(true);
		binder.setIgnoreInvalidFields(true);
		MutablePropertyValues values = new MutablePropertyValues();
		fields.forEach(
				(name, typed) -> values.add(name, (typed.size() == 1) ? typed.get(0) : typed.toArray(String[]::new)));
		binder.bind(values);
		return binder.getBindingResult();
	}

}
