// On a phone's keyboard the Enter key leads to the next field, and from the last one to the button that saves.
(function () {
	'use strict';

	var form = document.querySelector('form[data-log]');

	if (!form || !window.matchMedia('(pointer: coarse)').matches) {
		return;
	}
	form.addEventListener('keydown', function (event) {
		var field = event.target;
		if (event.key !== 'Enter' || event.isComposing || !field.matches('input[type="text"]')) {
			return;
		}
		event.preventDefault();
		var fields = Array.from(form.querySelectorAll('input[type="text"], textarea, button[type="submit"]'))
			.filter(function (other) {
				return other.offsetParent !== null && !other.closest('details:not([open])');
			});
		var next = fields[fields.indexOf(field) + 1];
		if (next) {
			next.focus();
		}
	});
})();
