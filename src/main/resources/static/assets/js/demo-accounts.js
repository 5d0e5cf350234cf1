// Fills the sign-in form with a demo account that is chosen from the list.
(function () {
	'use strict';

	var form = document.getElementById('sign-in');

	document.querySelectorAll('[data-fill-username]').forEach(function (button) {
		button.addEventListener('click', function () {
			form.elements.username.value = button.dataset.fillUsername;
			form.elements.password.value = button.dataset.fillPassword;
			form.querySelector('button[type="submit"]').focus();
			form.scrollIntoView({ block: 'center' });
		});
	});
})();
