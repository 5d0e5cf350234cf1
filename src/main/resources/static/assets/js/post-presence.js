// Says each minute that the form is open, and shows who else has it open.
(function () {
	'use strict';

	var EACH = 60000;
	var notice = document.querySelector('[data-others]');
	var token = document.querySelector('.post-form input[name="_csrf"]');

	function tell() {
		if (document.visibilityState === 'hidden') {
			return;
		}
		fetch(notice.dataset.editing, {
			method: 'POST',
			credentials: 'same-origin',
			redirect: 'error',
			headers: { 'X-XSRF-TOKEN': token.value, Accept: 'application/json' }
		}).then(function (response) {
			return (response.status === 200) ? response.json() : null;
		}).then(function (names) {
			if (names) {
				notice.querySelector('[data-others-names]').textContent = names.join('、');
				notice.hidden = names.length === 0;
			}
		}).catch(function () {
			// Only a notice: the next minute tries again.
		});
	}

	if (notice && token) {
		tell();
		setInterval(tell, EACH);
	}
})();
