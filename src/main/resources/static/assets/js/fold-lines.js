// Keeps the line of a folded part true while somebody fills what is in it.
(function () {
	'use strict';

	// Fields that hold this unless somebody changes it.
	var USUAL = { 'extent.sessionsOnSite': '1', 'extent.sessionsOnline': '0' };

	function nameOf(field) {
		return field.labels && field.labels[0] ? field.labels[0].textContent.trim() : '';
	}

	function said(field) {
		if (field.type === 'checkbox' || field.type === 'radio') {
			return field.checked ? nameOf(field) : '';
		}
		if (field.closest('.is-away')) {
			return '';
		}
		if (field.type === 'select-one') {
			return field.selectedIndex < 0 ? '' : nameOf(field) + ' ' + field.selectedOptions[0].text;
		}
		var value = field.value.trim().replace('T', ' ').replace(/\s*\n\s*/g, '、');
		return value === '' || value === USUAL[field.name] ? '' : nameOf(field) + ' ' + value;
	}

	document.querySelectorAll('details[data-fold]').forEach(function (fold) {
		var line = fold.querySelector('[data-fold-line]');
		fold.addEventListener('input', function () {
			line.textContent = Array.from(fold.querySelectorAll('input:not([type="hidden"]), textarea, select'))
				.map(said).filter(Boolean).join(' · ');
		});
	});
})();
