// Sets a time by buttons: a day, an hour, or for the end how long it lasted. The field itself stays what is sent.
(function () {
	'use strict';

	var start = document.getElementById('startsAt');
	var end = document.getElementById('endsAt');
	var minutes = 0;

	function pad(number) {
		return String(number).padStart(2, '0');
	}

	function set(field, value) {
		field.value = value;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		field.dispatchEvent(new Event('change', { bubbles: true }));
	}

	// Reckoned as if it were UTC, so that the reader's own zone plays no part.
	function later(value, by) {
		var time = new Date(new Date(value + ':00Z').getTime() + by * 60000);
		return time.getUTCFullYear() + '-' + pad(time.getUTCMonth() + 1) + '-' + pad(time.getUTCDate()) + 'T'
			+ pad(time.getUTCHours()) + ':' + pad(time.getUTCMinutes());
	}

	function press(group, attribute, value) {
		group.querySelectorAll('[' + attribute + ']').forEach(function (button) {
			button.setAttribute('aria-pressed', String(button.getAttribute(attribute) === value));
		});
	}

	function show() {
		var parts = start.value.split('T');
		document.querySelectorAll('[data-quick-for="startsAt"]').forEach(function (group) {
			press(group, 'data-date', parts[0]);
			press(group, 'data-time', (parts[1] || '').slice(0, 5));
		});
		document.querySelectorAll('[data-quick-for="endsAt"]').forEach(function (group) {
			press(group, 'data-minutes', String(minutes));
		});
	}

	if (!start || !end) {
		return;
	}
	document.querySelectorAll('[data-quick-for]').forEach(function (group) {
		group.hidden = false;
		group.addEventListener('click', function (event) {
			var button = event.target.closest('button');
			var parts = start.value.slice(0, 16).split('T');
			if (!button) {
				return;
			}
			if (button.dataset.date) {
				set(start, button.dataset.date + 'T' + (parts[1] || '09:00'));
			} else if (button.dataset.time) {
				set(start, (parts[0] || group.querySelector('[data-date]').dataset.date) + 'T' + button.dataset.time);
			} else if (start.value) {
				minutes = Number(button.dataset.minutes);
				set(end, later(start.value.slice(0, 16), minutes));
			}
		});
	});
	end.addEventListener('input', function () {
		if (!start.value || !end.value || end.value.slice(0, 16) !== later(start.value.slice(0, 16), minutes)) {
			minutes = 0;
		}
		show();
	});
	start.addEventListener('input', function () {
		if (minutes && start.value) {
			set(end, later(start.value.slice(0, 16), minutes));
		}
		show();
	});
	show();
})();
