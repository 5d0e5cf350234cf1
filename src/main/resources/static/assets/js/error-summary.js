// Names the fields in the summary of errors, puts them in the form's order, and takes the reader to it.
(function () {
	'use strict';

	var summary = document.querySelector('.error-summary');
	var lines = [];

	// A label's words without the mark that its field is needed.
	function nameOf(label) {
		return Array.from(label.childNodes).filter(function (part) {
			return part.nodeType === Node.TEXT_NODE || (part.classList && !part.classList.contains('required'));
		}).map(function (part) {
			return part.textContent;
		}).join('').trim();
	}

	if (!summary) {
		return;
	}
	summary.querySelectorAll('a[href^="#"]').forEach(function (link) {
		var control = document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
		var label = control && control.labels && control.labels[0];
		if (label) {
			link.textContent = nameOf(label) + '：' + link.textContent;
		}
		if (control) {
			lines.push({ line: link.parentElement, control: control });
		}
		link.addEventListener('click', function (event) {
			if (control) {
				event.preventDefault();
				control.focus();
			}
		});
	});
	lines.sort(function (one, other) {
		return one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
	}).forEach(function (entry) {
		entry.line.parentElement.appendChild(entry.line);
	});
	summary.focus();
})();
