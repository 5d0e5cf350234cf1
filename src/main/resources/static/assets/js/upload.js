// Sends the files of a form marked data-uploader in chunks, some at a time. After a broken line or a new
// sign-in it asks how much has arrived and goes on from there. Its words come from the page. A form with data-into has
// more than the file: one file at a time, of which the id goes into that field, and the form is sent when it has come.
(() => {
	'use strict';

	const AT_ONCE = 3;
	const PAUSES = [1, 2, 4, 8, 15];
	const SILENCE = 45000;
	const PATIENCE = 300000;
	const TRIES = 5;

	for (const form of document.querySelectorAll('form[data-uploader]')) {
		attach(form);
	}

	function attach(form) {
		const drop = form.querySelector('.uploader-drop');
		const picker = form.querySelector('input[type="file"]:not([data-camera])');
		const camera = form.querySelector('[data-camera]');
		const list = form.querySelector('[data-list]');
		const sum = form.querySelector('[data-sum]');
		const into = form.dataset.into ? form.elements[form.dataset.into] : null;
		const items = [];
		let held = false;
		let token = form.elements._csrf.value;
		let chunkSize = 8 * 1024 * 1024;

		form.querySelectorAll('[data-needs-script]').forEach((part) => { part.hidden = false; });
		form.querySelector('[data-plain]').hidden = true;
		picker.closest('.field').hidden = true;
		form.addEventListener('submit', hold);
		form.querySelector('[data-pick]').addEventListener('click', () => picker.click());
		if (camera) {
			form.querySelector('[data-shoot]').addEventListener('click', () => camera.click());
		}
		for (const input of [picker, camera].filter((present) => present)) {
			input.addEventListener('change', () => {
				add(Array.from(input.files));
				input.value = '';
			});
		}
		takeDropped();
		document.addEventListener('paste', (event) => {
			const files = Array.from(event.clipboardData ? event.clipboardData.files : []);
			if (files.length) {
				event.preventDefault();
				add(files);
			}
		});
		window.addEventListener('beforeunload', (event) => {
			if (items.some(isUnderWay)) {
				event.preventDefault();
				event.returnValue = '';
			}
		});

		function hold(event) {
			if (!into || items.some(isUnderWay)) {
				event.preventDefault();
			}
			if (into && items.some(isUnderWay)) {
				held = true;
				summarise();
			}
		}

		// A file that misses the box would else take the place of the page.
		function takeDropped() {
			window.addEventListener('dragover', (event) => {
				event.preventDefault();
				drop.classList.toggle('over', drop.contains(event.target));
			});
			window.addEventListener('drop', (event) => {
				event.preventDefault();
				drop.classList.remove('over');
				if (drop.contains(event.target)) {
					add(Array.from(event.dataTransfer.files));
				}
			});
			drop.addEventListener('dragleave', () => drop.classList.remove('over'));
		}

		function word(name, ...values) {
			const text = form.querySelector('template[data-words]').content.querySelector('[data-word="' + name + '"]').textContent;
			return values.reduce((filled, value, index) => filled.replace('%' + (index + 1), value), text);
		}

		function add(files) {
			if (into && files.length) {
				clearComplaints();
				items.filter(isUnderWay).forEach(cancel);
				items.splice(0).forEach((item) => item.row.remove());
				into.value = '';
			}
			files.slice(0, into ? 1 : files.length).forEach((file) => {
				const row = form.querySelector('template[data-row]').content.firstElementChild.cloneNode(true);
				const item = { file, row, state: 'queued', id: null, received: 0, broken: 0, refused: 0, restarted: false, repeated: false, xhr: null };
				row.querySelector('.upload-name').textContent = file.name;
				row.querySelector('.upload-name').title = file.name;
				row.querySelector('[data-cancel]').addEventListener('click', () => cancel(item));
				row.querySelector('[data-retry]').addEventListener('click', () => retry(item));
				list.append(row);
				items.push(item);
				say(item, word('queued'));
			});
			pump();
		}

		// What was said of the file before no longer holds; what is said of other fields does.
		function clearComplaints() {
			drop.querySelectorAll('.field-error').forEach((error) => error.remove());
			document.querySelectorAll('.error-summary a[href="#' + drop.id + '"], .error-summary a[href="#' + picker.id + '"]').forEach((link) => {
				const summary = link.closest('.error-summary');
				(link.closest('li') || link).remove();
				if (!summary.querySelector('li, a')) {
					summary.remove();
				}
			});
		}

		function isUnderWay(item) {
			return item.state === 'queued' || item.state === 'sending';
		}

		function pump() {
			for (const item of items) {
				if (item.state === 'queued' && items.filter((other) => other.state === 'sending').length < AT_ONCE) {
					item.state = 'sending';
					send(item);
				}
			}
			summarise();
		}

		function summarise() {
			const good = items.filter((item) => item.state === 'ok' || item.state === 'warn').length;
			const bad = items.filter((item) => item.state === 'bad').length;
			const all = items.filter((item) => item.state !== 'cancelled').length;
			if (!all || (into && !held)) {
				sum.textContent = '';
			} else if (held) {
				sum.textContent = items.some(isUnderWay) ? word('held') : '';
			} else if (items.some(isUnderWay)) {
				sum.textContent = word('sum', good, all);
			} else {
				sum.textContent = bad ? word('doneWith', good, bad) : word('done', good);
			}
		}

		async function send(item) {
			while (item.state === 'sending') {
				const answer = await step(item);
				if (item.state !== 'sending') {
					return;
				}
				if (answer.status >= 200 && answer.status < 300 && answer.body) {
					item.broken = 0;
					item.refused = 0;
					take(item, answer.body);
				} else {
					await recover(item, answer);
				}
			}
		}

		function step(item) {
			if (item.id === null) {
				const data = new URLSearchParams({ name: item.file.name, length: item.file.size });
				return ask('POST', '', data, item);
			}
			if (item.received < item.file.size) {
				const chunk = item.file.slice(item.received, item.received + chunkSize);
				return ask('POST', '/' + item.id + '/chunks', chunk, item, { offset: item.received });
			}
			say(item, word('finishing'));
			const data = new URLSearchParams({ repeated: item.repeated });
			if (form.dataset.person) {
				data.set(form.dataset.person, form.elements[form.dataset.person].value);
			}
			item.repeated = true;
			return ask('POST', '/' + item.id + '/completion', data, item);
		}

		function take(item, body) {
			if (body.grade) {
				end(item, body.grade, body.message);
				return;
			}
			item.id = body.id;
			item.received = body.received;
			token = body.token || token;
			chunkSize = body.chunk || chunkSize;
			show(item, item.received);
		}

		async function recover(item, answer) {
			if (answer.status === 401 || answer.status === 403) {
				await signedInAgain(item);
			} else if (answer.status === 404 && item.id !== null && !item.restarted) {
				item.restarted = true;
				item.id = null;
				item.received = 0;
			} else if (answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
				const gone = answer.status === 404 && form.dataset.visitor;
				end(item, 'bad', gone ? word('gone') : (answer.body && answer.body.message) || word('failed'));
			} else if (answer.status === 500 && ++item.refused >= TRIES) {
				end(item, 'bad', (answer.body && answer.body.message) || word('failed'));
			} else {
				await lineIsBack(item);
			}
		}

		// Waits longer each time, at most until the browser says that the line is back, and asks what has arrived.
		async function lineIsBack(item) {
			if (!await readable(item.file)) {
				end(item, 'bad', word('unreadable'));
				return;
			}
			let asked = true;
			while (asked && item.state === 'sending') {
				say(item, word('broken'));
				await pause(PAUSES[Math.min(item.broken++, PAUSES.length - 1)]);
				asked = item.id !== null && item.state === 'sending' && await isSilent(item);
			}
		}

		// Where an upload stands is known before its next byte is sent; what else the answer says is dealt with then.
		async function isSilent(item) {
			const state = await ask('GET', '/' + item.id, null, item);
			if (state.status === 200 && state.body) {
				take(item, state.body);
			}
			return state.status === 0 || state.status >= 502;
		}

		async function signedInAgain(item) {
			if (++item.refused > TRIES) {
				end(item, 'bad', word('failed'));
				return;
			}
			let first = true;
			while (item.state === 'sending') {
				const state = await ask('GET', '', null, item);
				if (state.status === 200 && state.body && state.body.token) {
					token = state.body.token;
					return;
				}
				if (first) {
					sayToSignIn(item);
					first = false;
				}
				await pause(3);
			}
		}

		function sayToSignIn(item) {
			const link = document.createElement('a');
			link.href = '/login';
			link.target = '_blank';
			link.textContent = word('signIn');
			say(item, word('signedOut') + '。');
			item.row.querySelector('.upload-words').append(link);
		}

		async function readable(file) {
			try {
				await file.slice(0, 1).arrayBuffer();
				return true;
			} catch (error) {
				return false;
			}
		}

		function pause(seconds) {
			return new Promise((resolve) => {
				const wake = () => {
					clearTimeout(timer);
					window.removeEventListener('online', wake);
					resolve();
				};
				const timer = setTimeout(wake, seconds * 1000);
				window.addEventListener('online', wake);
			});
		}

		// Resolves with status 0 where the line is broken or silent, and 401 where the answer is the sign-in page.
		function ask(method, path, data, item, query) {
			return new Promise((resolve) => {
				const xhr = new XMLHttpRequest();
				const search = new URLSearchParams(query || {});
				if (form.dataset.visitor) {
					search.set('visitor', form.dataset.visitor);
				}
				const url = new URL(form.dataset.uploads + path + (search.toString() ? '?' + search : ''), location.href).href;
				let watch = setTimeout(() => xhr.abort(), PATIENCE);
				item.xhr = xhr;
				xhr.open(method, url);
				xhr.setRequestHeader('Accept', 'application/json');
				if (method === 'POST') {
					xhr.setRequestHeader('X-XSRF-TOKEN', token);
				}
				if (data instanceof Blob) {
					xhr.setRequestHeader('Content-Type', 'application/octet-stream');
					xhr.upload.onprogress = (event) => {
						clearTimeout(watch);
						watch = setTimeout(() => xhr.abort(), event.loaded < event.total ? SILENCE : PATIENCE);
						show(item, item.received + event.loaded);
					};
				}
				xhr.onloadend = () => {
					clearTimeout(watch);
					resolve(answerOf(xhr, url));
				};
				xhr.send(data);
			});
		}

		function answerOf(xhr, url) {
			if (xhr.status && xhr.responseURL && xhr.responseURL !== url) {
				return { status: 401, body: null };
			}
			try {
				return { status: xhr.status, body: JSON.parse(xhr.responseText) };
			} catch (error) {
				return { status: xhr.status === 200 ? 500 : xhr.status, body: null };
			}
		}

		function show(item, sent) {
			const percent = item.file.size ? Math.floor(100 * sent / item.file.size) : 0;
			item.row.querySelector('progress').value = percent;
			say(item, percent + '%');
		}

		function say(item, text) {
			item.row.querySelector('.upload-words').textContent = text;
		}

		function end(item, state, message) {
			item.state = state;
			item.row.className = 'upload upload-' + state;
			item.row.querySelector('progress').hidden = state !== 'sending';
			item.row.querySelector('[data-cancel]').hidden = true;
			item.row.querySelector('[data-retry]').hidden = state !== 'bad' && state !== 'cancelled';
			say(item, message);
			if (state === 'ok' || state === 'warn') {
				document.dispatchEvent(new Event('album:changed'));
			}
			if (into) {
				settle(item, state);
			}
			pump();
		}

		// What waits for the file is sent with it; when it hasn't come the person decides anew.
		function settle(item, state) {
			const good = state === 'ok' || state === 'warn';
			into.value = good ? item.id : '';
			if (held) {
				held = false;
				if (good) {
					form.requestSubmit();
				}
			}
		}

		function cancel(item) {
			const id = item.id;
			end(item, 'cancelled', word('cancelled'));
			if (item.xhr) {
				item.xhr.abort();
			}
			if (id !== null) {
				ask('POST', '/' + id + '/cancellation', null, { file: item.file, row: item.row });
			}
		}

		function retry(item) {
			Object.assign(item, { state: 'queued', id: null, received: 0, broken: 0, refused: 0, restarted: false, repeated: false });
			item.row.className = 'upload';
			item.row.querySelector('progress').hidden = false;
			item.row.querySelector('progress').value = 0;
			item.row.querySelector('[data-cancel]').hidden = false;
			item.row.querySelector('[data-retry]').hidden = true;
			say(item, word('queued'));
			pump();
		}
	}
})();
