// Shows the counts where something was held. Until somebody says otherwise, a new activity was held once its start is past.
(function () {
	'use strict';

	var form = document.querySelector('form[data-log]');
	var outcome = document.getElementById('outcome');
	var start = document.getElementById('startsAt');
	var opened = Date.now();
	var said = false;
	var states;

	function held() {
		var chosen = form.querySelector('input[name="state"]:checked');
		return !chosen || chosen.value === 'HELD';
	}

	function filled() {
		return Array.from(outcome.querySelectorAll('input[type="text"]')).some(function (field) {
			return field.value.trim() !== '';
		}) || outcome.querySelector('.field-error') !== null;
	}

	// What was typed stays in sight.
	function show() {
		outcome.classList.toggle('is-away', !held() && !filled());
	}

	// The college's time, as the server told it, and what has passed since.
	function isPast(value) {
		var now = new Date(form.dataset.now.slice(0, 19) + 'Z').getTime() + Date.now() - opened;
		return new Date(value.slice(0, 16) + ':00Z').getTime() <= now;
	}

	if (!form || !outcome || !start) {
		return;
	}
	states = form.querySelectorAll('input[name="state"]');
	states.forEach(function (state) {
		state.addEventListener('change', function () {
			said = true;
			show();
		});
	});
	start.addEventListener('input', function () {
		if (form.dataset.new !== 'true' || said || !start.value || form.querySelector('.error-summary')) {
			return;
		}
		states.forEach(function (state) {
			state.checked = state.value === (isPast(start.value) ? 'HELD' : 'PLANNED');
		});
		show();
	});
	window.addEventListener('pageshow', show);
	show();
})();
