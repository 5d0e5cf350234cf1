// The dialog with the pictures of the ticked activities, and for sending others.
window.PostPictures = (function () {
	'use strict';

	var dialog = document.querySelector('[data-picture-dialog]');

	function ticked(form) {
		var main = form.querySelector('[name="mainActivityId"]:checked');
		return Array.from(form.querySelectorAll('[name="activityIds"]:checked')).concat(main && main.value ? [main] : []).map(function (box) {
			return 'activityIds=' + encodeURIComponent(box.value);
		}).join('&');
	}

	function load(tools) {
		var list = dialog.querySelector('[data-picture-list]');
		return fetch(tools.area.dataset.pictures + '?' + ticked(tools.area.form), { credentials: 'same-origin', redirect: 'error', headers: { Accept: 'text/html' } })
			.then(function (response) {
				return (response.status === 200) ? response.text() : Promise.reject(new Error());
			}).then(function (html) {
				list.replaceChildren ? list.replaceChildren() : (list.textContent = '');
				var page = new DOMParser().parseFromString(html, 'text/html');
				Array.from(page.body.children).forEach(function (part) {
					list.appendChild(document.adoptNode(part));
				});
			}).catch(function () {
				tools.say('list');
			});
	}

	function open(editor, tools) {
		dialog.onclick = function (event) {
			var choice = event.target.closest('[data-picture]');
			if (event.target.closest('[data-close]')) {
				dialog.close();
			} else if (choice) {
				dialog.close();
				editor.focus();
				window.PostPaste.leaveCaption(editor);
				tools.insertFigure(editor, choice.dataset.address, choice.dataset.captionText, choice.dataset.video === 'true');
			}
		};
		dialog.querySelector('input[type=file]').onchange = function (event) {
			var files = Array.from(event.target.files);
			event.target.value = '';
			dialog.close();
			editor.focus();
			window.PostPaste.insertFiles(editor, tools, files);
		};
		dialog.onclose = function () {
			editor.focus();
		};
		dialog.showModal();
		load(tools);
	}

	return { open: open };
})();
