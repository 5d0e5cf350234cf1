// Pictures of an article large, one after another, by keyboard, mouse or finger. Without script, or in a browser that
// knows no dialog, each picture is a link to its large size.
(() => {
	'use strict';

	const box = document.querySelector('dialog.lightbox');
	const links = [...document.querySelectorAll('a[data-lightbox]')];
	if (!box || !box.showModal || links.length === 0) {
		return;
	}
	const figure = box.querySelector('figure');
	const count = box.querySelector('.lightbox-count');
	const steps = [box.querySelector('.lightbox-previous'), box.querySelector('.lightbox-next')];
	const SWIPE = 40;
	let shown = 0;
	let touchedAt = null;

	function caption(link) {
		const of = link.closest('figure');
		const words = of && of.querySelector('figcaption');
		return words ? words.textContent.trim() : link.querySelector('img').alt;
	}

	function show(number) {
		shown = (number + links.length) % links.length;
		const picture = new Image();
		picture.alt = links[shown].querySelector('img').alt;
		picture.src = links[shown].href;
		const words = document.createElement('figcaption');
		words.textContent = caption(links[shown]);
		figure.replaceChildren(picture, words);
		count.textContent = (shown + 1) + ' / ' + links.length;
	}

	function open(event) {
		if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) {
			return;
		}
		event.preventDefault();
		show(links.indexOf(event.currentTarget));
		steps.concat(count).forEach((part) => {
			part.hidden = links.length === 1;
		});
		box.showModal();
		box.querySelector('.lightbox-close').focus();
	}

	function press(event) {
		const ways = { ArrowLeft: shown - 1, ArrowRight: shown + 1, Home: 0, End: links.length - 1 };
		if (event.key in ways) {
			event.preventDefault();
			show(ways[event.key]);
		}
	}

	function lift(event) {
		const way = touchedAt === null ? 0 : event.changedTouches[0].clientX - touchedAt;
		touchedAt = null;
		if (Math.abs(way) > SWIPE) {
			show(shown + (way < 0 ? 1 : -1));
		}
	}

	links.forEach((link) => link.addEventListener('click', open));
	box.addEventListener('keydown', press);
	box.addEventListener('touchstart', (event) => {
		touchedAt = event.touches.length === 1 ? event.touches[0].clientX : null;
	}, { passive: true });
	box.addEventListener('touchend', lift);
	steps[0].addEventListener('click', () => show(shown - 1));
	steps[1].addEventListener('click', () => show(shown + 1));
	box.addEventListener('click', (event) => {
		if (event.target === box || event.target === figure || event.target.closest('.lightbox-close')) {
			box.close();
		}
	});
	box.addEventListener('close', () => links[shown].focus());
})();
