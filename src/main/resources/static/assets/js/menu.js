// Closes an open menu on Escape and on a click elsewhere; opening and closing by its own button needs no script.
(function () {
	'use strict';

	function closeAll(except) {
		document.querySelectorAll('details.fold[open]').forEach(function (fold) {
			if (fold !== except) {
				fold.open = false;
			}
		});
	}

	document.addEventListener('click', function (event) {
		closeAll(event.target.closest('details.fold'));
	});

	document.addEventListener('keydown', function (event) {
		var open = document.querySelector('details.fold[open]');
		if (event.key === 'Escape' && open) {
			closeAll(null);
			open.querySelector('summary').focus();
		}
	});
})();
