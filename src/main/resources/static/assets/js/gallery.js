// Shows what has been added, and thumbnails once they are made, without a reload of the page.
(() => {
	'use strict';

	const PAUSES = [2, 3, 5, 5, 10, 10, 20, 20, 30];
	let looked = 0;
	let timer = null;

	function area() {
		return document.querySelector('[data-gallery]');
	}

	function later(seconds) {
		clearTimeout(timer);
		timer = setTimeout(refresh, seconds * 1000);
	}

	function lookAgain() {
		if (area().querySelector('[data-waiting]') && looked < PAUSES.length) {
			later(PAUSES[looked++]);
		}
	}

	async function refresh() {
		try {
			const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
			const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
			const fresh = page.querySelector('[data-gallery]');
			const open = area().contains(document.activeElement) && document.activeElement !== document.body;
			// Nobody loses the place where the keyboard is, or what is playing.
			if (answer.ok && !answer.redirected && fresh && !open && fresh.innerHTML !== area().innerHTML) {
				area().innerHTML = fresh.innerHTML;
			}
		} catch (error) {
			console.info('The gallery is refreshed when the line is back', error.name);
		}
		lookAgain();
	}

	if (area()) {
		document.addEventListener('album:changed', () => {
			looked = 0;
			later(0.7);
		});
		lookAgain();
	}
})();
