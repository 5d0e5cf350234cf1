// Fills the telephone of a person in charge who is known, unless somebody typed another one.
(function () {
	'use strict';

	var name = document.getElementById('contactName');
	var telephone = document.getElementById('contactTelephone');
	var known = new Map();

	if (!name || !telephone) {
		return;
	}
	document.querySelectorAll('#contacts option').forEach(function (option) {
		known.set(option.value, option.dataset.telephone || '');
	});
	var mayFill = telephone.value === '' || telephone.value === known.get(name.value)
		|| telephone.value === telephone.defaultValue;
	telephone.addEventListener('input', function (event) {
		if (event.isTrusted) {
			mayFill = telephone.value === '';
		}
	});
	name.addEventListener('input', function () {
		var number = known.get(name.value.trim());
		if (number && mayFill) {
			telephone.value = number;
			telephone.dispatchEvent(new Event('input', { bubbles: true }));
		}
	});
})();
