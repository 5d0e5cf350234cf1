// Keeps a second click from sending a form twice; the buttons come back when the page is shown again.
(function () {
	'use strict';

	var sent = [];

	document.addEventListener('submit', function (event) {
		var form = event.target;
		// After the other listeners had their say, and after the button's own name and value were taken.
		setTimeout(function () {
			if (event.defaultPrevented || form.target === '_blank' || form.hasAttribute('data-download')) {
				return;
			}
			form.querySelectorAll('button[type="submit"], button:not([type]), input[type="submit"]').forEach(function (button) {
				if (!button.disabled) {
					button.disabled = true;
					sent.push(button);
				}
			});
			form.setAttribute('aria-busy', 'true');
		}, 0);
	});

	window.addEventListener('pageshow', function () {
		sent.forEach(function (button) {
			button.disabled = false;
			if (button.form) {
				button.form.removeAttribute('aria-busy');
			}
		});
		sent = [];
	});
})();
