// What is pasted or dropped into the editor: the server makes the text clean, pictures are sent in their order. Word puts its
// pictures into the clipboard as RTF only; its HTML names files of the sender's computer.
window.PostPaste = (function () {
	'use strict';

	var OWN = /^\/media\/\d+\/(large|video)$/;

	function bytes(hex) {
		var array = new Uint8Array(hex.length >> 1);
		for (var i = 0; i < array.length; i++) {
			array[i] = parseInt(hex.substr(i * 2, 2), 16);
		}
		return array;
	}

	// The group that begins at a brace, without its inner groups.
	function group(rtf, start) {
		var depth = 0;
		var own = '';
		for (var i = start; i < rtf.length; i++) {
			var char = rtf[i];
			if (char === '\\' && i + 1 < rtf.length && '{}\\'.indexOf(rtf[i + 1]) >= 0) {
				i++;
			} else if (char === '{') {
				depth++;
			} else if (char === '}') {
				depth--;
				if (depth === 0) {
					break;
				}
			} else if (depth === 1) {
				own += char;
			}
		}
		return own;
	}

	// Pictures of an RTF text as files, in their order; those kept twice for old readers once.
	function pictures(rtf) {
		var files = [];
		var places = /\{\\pict(?![a-z])/g;
		for (var place = places.exec(rtf); place; place = places.exec(rtf)) {
			var own = group(rtf, place.index);
			var type = /\\pngblip/.test(own) ? 'png' : /\\jpegblip/.test(own) ? 'jpeg' : null;
			var before = rtf.slice(Math.max(0, place.index - 40), place.index);
			var hex = own.replace(/\\[a-z]+-?\d* ?/g, ' ').replace(/[^0-9a-fA-F]/g, '');
			if (type && hex.length > 16 && !/\\nonshppict\s*$/.test(before)) {
				files.push(new File([bytes(hex)], 'Word' + (files.length + 1) + '.' + (type === 'png' ? 'png' : 'jpg'), { type: 'image/' + type }));
			}
		}
		return files;
	}

	function dataFile(address) {
		var parts = /^data:image\/(png|jpeg|gif|webp);base64,([A-Za-z0-9+/=\s]+)$/.exec(address);
		if (!parts) {
			return null;
		}
		try {
			var raw = atob(parts[2].replace(/\s/g, ''));
			var array = new Uint8Array(raw.length);
			for (var i = 0; i < raw.length; i++) {
				array[i] = raw.charCodeAt(i);
			}
			return new File([array], 'picture.' + parts[1].replace('jpeg', 'jpg'), { type: 'image/' + parts[1] });
		} catch (error) {
			return null;
		}
	}

	// Says of each picture where it comes from; what has no file goes.
	function plan(page, rtf, files) {
		var word = pictures(rtf || '');
		var found = { tasks: [], foreign: 0, missing: 0 };
		page.querySelectorAll('img').forEach(function (image) {
			var address = image.getAttribute('src') || '';
			var own = address.indexOf(location.origin + '/') === 0 ? address.slice(location.origin.length) : address;
			if (OWN.test(own)) {
				image.setAttribute('src', own);
				return;
			}
			var file = /^data:/.test(address) ? dataFile(address) : /^(file:|blob:|cid:|$)|^[a-z]:\\/i.test(address) ? word.shift() : null;
			if (file) {
				found.tasks.push({ image: image, file: file });
				return;
			}
			if (/^(https?:)?\/\//i.test(address)) {
				if (files.length && page.querySelectorAll('img').length === 1) {
					found.tasks.push({ image: image, file: files[0] });
					return;
				}
				found.foreign++;
			} else {
				found.missing++;
			}
			image.remove();
		});
		return found;
	}

	function isPicture(file) {
		return /^image\/(png|jpeg|gif|webp)$/.test(file.type);
	}

	// A caption has room for words alone: paragraphs and pictures go after its figure.
	function leaveCaption(editor) {
		var figure = editor.dom.getParent(editor.selection.getNode(), 'figure');
		if (figure) {
			var after = editor.dom.create('p', {}, '<br>');
			editor.dom.insertAfter(after, figure);
			editor.selection.setCursorLocation(after, 0);
		}
	}

	function insertFiles(editor, tools, files) {
		var wanted = files.filter(isPicture);
		if (!wanted.length) {
			tools.say('unsupported');
			return Promise.resolve();
		}
		editor.setProgressState(true);
		return tools.hold(tools.uploadAll(wanted).then(function (addresses) {
			editor.setProgressState(false);
			leaveCaption(editor);
			addresses.filter(Boolean).forEach(function (address) {
				tools.insertFigure(editor, address, '', false);
			});
		}));
	}

	function clean(html, tools) {
		return fetch(tools.area.dataset.pasted, {
			method: 'POST',
			body: html,
			credentials: 'same-origin',
			redirect: 'error',
			headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'X-XSRF-TOKEN': tools.token(), Accept: 'text/plain' }
		}).then(function (response) {
			return (response.status === 200) ? response.text() : Promise.reject(new Error());
		});
	}

	function tell(tools, found, lost) {
		if (found.foreign) {
			tools.say('foreign', found.foreign);
		} else if (found.missing) {
			tools.say('missing', found.missing);
		} else if (!lost) {
			tools.say('');
		}
	}

	function insertHtml(editor, tools, html, rtf, plain, files) {
		var page = new DOMParser().parseFromString(html, 'text/html');
		var found = plan(page, rtf, files);
		editor.setProgressState(true);
		return tools.uploadAll(found.tasks.map(function (task) {
			return task.file;
		})).then(function (addresses) {
			addresses.forEach(function (address, index) {
				if (address) {
					found.tasks[index].image.setAttribute('src', address);
				} else {
					found.tasks[index].image.remove();
				}
			});
			if (!addresses.includes(null)) {
				tools.say('reading');
			}
			return clean(page.body.innerHTML, tools).then(function (text) {
				tell(tools, found, addresses.includes(null));
				return text;
			});
		}).then(function (text) {
			editor.setProgressState(false);
			// Words of one paragraph go into the paragraph where they are pasted.
			var single = /^<p(?: class="[a-z -]*")?>((?:(?!<\/?(?:p|figure|ul|ol|table|h[2-4]|blockquote)[ >])[\s\S])*)<\/p>$/.exec(text);
			editor.undoManager.transact(function () {
				if (!single) {
					leaveCaption(editor);
				}
				editor.insertContent(single ? single[1] : text);
			});
		}).catch(function () {
			editor.setProgressState(false);
			editor.insertContent(editor.dom.encode(plain || page.body.textContent).replace(/\r?\n/g, '<br>'));
			tools.say('plain');
		});
	}

	function attach(editor, tools) {
		editor.on('paste', function (event) {
			var data = event.clipboardData;
			if (!data) {
				return;
			}
			var html = data.getData('text/html');
			var files = Array.from(data.files || []);
			if (/data-mce|x-hugerte|hugerte-/.test(html) && data.getData('x-hugerte/html')) {
				return;
			}
			if (html) {
				event.preventDefault();
				tools.hold(insertHtml(editor, tools, html, data.getData('text/rtf'), data.getData('text/plain'), files.filter(isPicture)));
			} else if (files.length) {
				event.preventDefault();
				insertFiles(editor, tools, files);
			}
		}, true);
		editor.on('drop', function (event) {
			var files = Array.from((event.dataTransfer && event.dataTransfer.files) || []);
			if (!files.length) {
				return;
			}
			event.preventDefault();
			var range = editor.getDoc().caretRangeFromPoint && editor.getDoc().caretRangeFromPoint(event.clientX, event.clientY);
			if (range) {
				editor.selection.setRng(range);
			}
			insertFiles(editor, tools, files);
		}, true);
	}

	return { attach: attach, pictures: pictures, insertFiles: insertFiles, leaveCaption: leaveCaption };
})();
