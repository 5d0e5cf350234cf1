// Says while somebody types what the form still needs before it can be saved, and leads to the first of it.
(function () {
	'use strict';

	var form = document.querySelector('form[data-log]');
	var hint = form && form.querySelector('[data-gaps]');
	var NAMED = 3;

	function nameOf(field) {
		var label = field.labels[0];
		var words = label.querySelector('span:not(.required)');
		return (words || label.firstChild).textContent.trim();
	}

	function isNeeded(field) {
		var state = form.querySelector('input[name="state"]:checked');
		var unclear = document.getElementById('countsUnclear');
		return field.dataset.needed === 'always'
			|| (state && state.value === 'HELD' && !(unclear && unclear.checked));
	}

	function show() {
		var empty = Array.from(form.querySelectorAll('[data-needed]')).filter(function (field) {
			return field.value.trim() === '' && isNeeded(field);
		});
		var words = hint.querySelector('[data-gaps-words]');
		hint.classList.toggle('gaps-none', empty.length === 0);
		words.textContent = empty.slice(0, NAMED).map(nameOf).join('、');
		if (empty.length > NAMED) {
			var many = hint.querySelector('template').content.cloneNode(true);
			many.querySelector('[data-gaps-count]').textContent = empty.length;
			words.appendChild(many);
		}
		hint.setAttribute('href', '#' + (empty.length ? empty[0].id : 'title'));
	}

	if (!hint) {
		return;
	}
	form.addEventListener('input', show);
	form.addEventListener('change', show);
	hint.addEventListener('click', function (event) {
		var field = document.getElementById(hint.getAttribute('href').slice(1));
		if (field) {
			event.preventDefault();
			field.focus();
			field.scrollIntoView({ block: 'center' });
		}
	});
	window.addEventListener('pageshow', show);
})();
