// Shows the parts of the form that belong to the module chosen; what was typed in the others stays there.
(function () {
	'use strict';

	var module = document.getElementById('moduleId');
	var counted = document.querySelector('[data-counted]');

	function show() {
		document.querySelectorAll('[data-module]').forEach(function (part) {
			part.classList.toggle('is-away', part.dataset.module !== module.value);
		});
	}

	// The lead departments of the module, unless it has but one.
	function offer() {
		var select = counted.querySelector('select');
		var chosen = select.value;
		var leads = counted.querySelector('template[data-counted-of="' + module.value + '"]');
		while (select.options.length > 1) {
			select.remove(1);
		}
		if (leads) {
			select.appendChild(leads.content.cloneNode(true));
			select.value = chosen;
		}
		if (select.selectedIndex < 0) {
			select.selectedIndex = 0;
		}
		counted.classList.toggle('is-away', !leads);
	}

	if (!module) {
		return;
	}
	module.addEventListener('change', function () {
		show();
		if (counted) {
			offer();
		}
	});
	window.addEventListener('pageshow', show);
})();
