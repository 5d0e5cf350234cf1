// Names the fields in the summary of errors, and takes the reader to it.
(function () {
	'use strict';

	var summary = document.querySelector('.error-summary');

	if (!summary) {
		return;
	}
	summary.querySelectorAll('a[href^="#"]').forEach(function (link) {
		var control = document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
		var label = control && control.labels && control.labels[0];
		if (label) {
			link.textContent = (label.querySelector('span') || label).textContent + '：' + link.textContent;
		}
		link.addEventListener('click', function (event) {
			if (control) {
				event.preventDefault();
				control.focus();
			}
		});
	});
	summary.focus();
})();
