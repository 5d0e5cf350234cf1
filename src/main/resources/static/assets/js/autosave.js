// Keeps what is typed into a form as a draft on the server: two seconds after the last key and when the page is left.
(function () {
	'use strict';

	var QUIET = 2000;
	var RETRIES = [5000, 15000, 60000];
	// What a browser still sends for a page that is gone, less what the headers take.
	var MOST_ON_LEAVING = 60000;

	function isTyped(name, value) {
		return typeof value === 'string' && name !== '_csrf' && name !== '_once';
	}

	function start(box) {
		var form = box.closest('form');
		var kept = content();
		var sending = null;
		var state = null;
		var failures = 0;
		var leaving = false;
		var timer = 0;

		// Without passwords and files.
		function content() {
			var fields = new URLSearchParams();
			new FormData(form).forEach(function (value, name) {
				var control = form.elements[name];
				if (isTyped(name, value) && !(control && control.type === 'password')) {
					fields.append(name, value.replace(/\r?\n/g, '\r\n'));
				}
			});
			return fields.toString();
		}

		function show(name, time) {
			state = name;
			box.querySelectorAll('[data-draft-state]').forEach(function (words) {
				words.hidden = words.dataset.draftState !== name;
			});
			box.classList.toggle('autosave-bad', name !== 'saved' && name !== 'renewed');
			if (time) {
				box.querySelector('[data-draft-time]').textContent = time;
			}
		}

		function later(delay) {
			clearTimeout(timer);
			timer = setTimeout(function () {
				save(false);
			}, delay);
		}

		function failed() {
			show('failed');
			later(RETRIES[Math.min(failures, RETRIES.length - 1)]);
			failures += 1;
		}

		function token() {
			return form.elements._csrf ? form.elements._csrf.value : '';
		}

		function answered(response, text) {
			if (response.status === 200) {
				kept = text;
				failures = 0;
				return response.json().then(function (answer) {
					show('saved', answer.time);
				});
			}
			if (response.status === 401) {
				// Kept for the form's author, who has to sign in before saving it.
				kept = text;
				failures = 0;
				show('expired');
			} else if (response.status === 403) {
				kept = text;
				return renew();
			} else if (response.status === 409) {
				return response.json().then(function () {
					show('full');
				}, function () {
					show('other');
				});
			} else {
				failed();
			}
		}

		function save(gone) {
			var text = content();
			clearTimeout(timer);
			if (leaving || text === kept || (sending && (gone ? sending.text === text : true))) {
				return;
			}
			var stop = new AbortController();
			var mine = { text: text, stop: stop };
			sending = mine;
			fetch(box.dataset.address, {
				method: 'POST',
				body: new URLSearchParams(text + '&_csrf=' + encodeURIComponent(token())),
				headers: { Accept: 'application/json' },
				credentials: 'same-origin',
				redirect: 'error',
				keepalive: gone && text.length < MOST_ON_LEAVING,
				signal: stop.signal
			}).then(function (response) {
				return answered(response, text);
			}).catch(function () {
				if (!stop.signal.aborted) {
					failed();
				}
			}).then(function () {
				if (sending === mine) {
					sending = null;
				}
				if (state === 'saved' && content() !== kept) {
					later(QUIET);
				}
			});
		}

		// After signing in again elsewhere the form needs the token of that sign-in.
		function renew() {
			return fetch(box.dataset.session, { headers: { Accept: 'application/json' }, credentials: 'same-origin' })
				.then(function (response) {
					if (response.status !== 200) {
						show('expired');
						return null;
					}
					return response.json();
				}).then(function (session) {
					if (!session) {
						return;
					}
					if (session.account !== form.elements.draftSeal.value.split('.')[0]) {
						show('other');
						return;
					}
					document.querySelectorAll('input[name="_csrf"]').forEach(function (input) {
						input.value = session.token;
					});
					show('renewed');
					later(0);
				}).catch(failed);
		}

		function back() {
			if (state === 'expired' || state === 'other') {
				renew();
			}
		}

		form.addEventListener('input', function () {
			later(QUIET);
		});
		form.addEventListener('change', function () {
			later(QUIET);
		});
		form.addEventListener('submit', function (event) {
			setTimeout(function () {
				if (!event.defaultPrevented) {
					leaving = true;
					clearTimeout(timer);
					if (sending) {
						sending.stop.abort();
					}
				}
			}, 0);
		});
		// Asked by leave-guard.js: nobody has to be asked where the draft is safe.
		form.addEventListener('draftleave', function (event) {
			var text = content();
			if (text === kept || (state === 'saved' && navigator.onLine && text.length < MOST_ON_LEAVING)) {
				save(true);
				event.preventDefault();
			}
		});
		window.addEventListener('pageshow', function () {
			leaving = false;
		});
		window.addEventListener('pagehide', function () {
			save(true);
		});
		document.addEventListener('visibilitychange', function () {
			if (document.visibilityState === 'hidden') {
				save(true);
			} else {
				back();
			}
		});
		window.addEventListener('focus', back);
		window.addEventListener('online', function () {
			later(0);
		});
	}

	document.querySelectorAll('[data-autosave]').forEach(start);
})();
