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

	// The lead departments of the module: the one chosen, else the department that logs, else the first.
	function offer() {
		var select = counted.querySelector('select');
		var own = document.getElementById('departmentId');
		var leads = counted.querySelector('template[data-counted-of="' + module.value + '"]');
		var wanted = [select.value, own ? own.value : ''];
		select.textContent = '';
		if (leads) {
			select.appendChild(leads.content.cloneNode(true));
			wanted = wanted.filter(function (value) {
				return Array.from(select.options).some(function (option) {
					return option.value === value;
				});
			});
			select.value = wanted[0] || select.options[0].value;
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
