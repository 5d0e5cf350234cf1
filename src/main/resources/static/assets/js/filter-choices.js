// Shows of a long list of choices those that contain what is typed, and the chosen ones.
(function () {
	'use strict';

	document.querySelectorAll('[data-filter]').forEach(function (field) {
		var list = document.getElementById(field.dataset.filter);
		field.closest('[data-filter-box]').hidden = false;
		field.addEventListener('input', function (event) {
			event.stopPropagation();
			var wanted = field.value.trim().toLowerCase();
			list.querySelectorAll('[data-choice]').forEach(function (choice) {
				var chosen = choice.querySelector('input:checked') !== null;
				choice.hidden = !chosen && wanted !== '' && choice.textContent.toLowerCase().indexOf(wanted) < 0;
			});
		});
		field.addEventListener('keydown', function (event) {
			if (event.key === 'Enter') {
				event.preventDefault();
			}
		});
	});
})();
