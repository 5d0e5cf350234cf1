// Asks before a form marked data-leave-guard is left with unsaved input that no draft holds.
(function () {
	'use strict';

	var forms = Array.from(document.querySelectorAll('form[data-leave-guard]'));
	// As the browser shows it: a date's defaultValue may be spelled otherwise than its value.
	var atFirst = new Map(forms.map(function (form) {
		return [form, content(form)];
	}));
	var leaving = false;

	function content(form) {
		return Array.from(form.elements).filter(function (control) {
			return control.name && control.type !== 'hidden';
		}).map(function (control) {
			if (control.type === 'checkbox' || control.type === 'radio') {
				return control.name + '=' + control.checked;
			}
			return control.name + '=' + control.value;
		}).join('\n');
	}

	// autosave.js answers by preventing the event's default.
	function isInDraft(form) {
		return !form.dispatchEvent(new CustomEvent('draftleave', { cancelable: true }));
	}

	if (!forms.length) {
		return;
	}
	forms.forEach(function (form) {
		form.addEventListener('submit', function () {
			leaving = true;
		});
	});
	window.addEventListener('pageshow', function () {
		leaving = false;
	});
	window.addEventListener('beforeunload', function (event) {
		// A form shown again with its errors holds input that is not saved yet.
		var unsaved = forms.some(function (form) {
			return content(form) !== atFirst.get(form) || form.querySelector('.error-summary') !== null;
		}) && !leaving;
		if (unsaved && !forms.every(isInDraft)) {
			event.preventDefault();
			event.returnValue = '';
		}
	});
})();
