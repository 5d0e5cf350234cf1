// Asks before a form marked data-leave-guard is left with unsaved input.
(function () {
	'use strict';

	var forms = document.querySelectorAll('form[data-leave-guard]');
	var leaving = false;

	function changed(form) {
		return Array.prototype.some.call(form.elements, function (control) {
			if (!control.name || control.type === 'hidden' || control.disabled) {
				return false;
			}
			if (control.type === 'checkbox' || control.type === 'radio') {
				return control.checked !== control.defaultChecked;
			}
			if (control.tagName === 'SELECT') {
				return selected(control) !== control.dataset.atFirst;
			}
			return control.type === 'file' ? control.value !== '' : control.value !== control.defaultValue;
		});
	}

	// A select without a chosen option shows its first one, so the state at the start is kept instead of defaultSelected.
	function selected(select) {
		return Array.prototype.map.call(select.selectedOptions, function (option) {
			return option.value;
		}).join('\n');
	}

	if (!forms.length) {
		return;
	}
	forms.forEach(function (form) {
		form.querySelectorAll('select').forEach(function (select) {
			select.dataset.atFirst = selected(select);
		});
		form.addEventListener('submit', function () {
			leaving = true;
		});
	});
	window.addEventListener('pageshow', function () {
		leaving = false;
	});
	window.addEventListener('beforeunload', function (event) {
		// A form shown again with its errors holds input that is not saved yet.
		var unsaved = Array.prototype.some.call(forms, function (form) {
			return changed(form) || form.querySelector('.error-summary') !== null;
		});
		if (!leaving && unsaved) {
			event.preventDefault();
			event.returnValue = '';
		}
	});
})();
