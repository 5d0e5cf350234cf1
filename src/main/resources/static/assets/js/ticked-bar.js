// Shows what can be done with the ticked items of a form only when there are any, and how many there are. The bar names
// the boxes by data-ticked-bar.
(() => {
	'use strict';

	for (const bar of document.querySelectorAll('[data-ticked-bar]')) {
		const boxes = Array.from(bar.closest('form').querySelectorAll('input[type="checkbox"][name="' + bar.dataset.tickedBar + '"]'));
		const show = () => {
			const ticked = boxes.filter((box) => box.checked).length;
			bar.hidden = ticked === 0;
			bar.querySelector('[data-ticked-words]').hidden = false;
			bar.querySelector('[data-ticked-count]').textContent = ticked;
		};
		boxes.forEach((box) => box.addEventListener('change', show));
		// After going back, the browser ticks again what had been ticked.
		window.addEventListener('pageshow', show);
		show();
	}
})();
