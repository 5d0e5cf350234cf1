// The editor of a post's text. Where it does not start, the textarea stays and nothing is lost.
(function () {
	'use strict';

	var area = document.querySelector('[data-post-editor]');
	var box = area && area.closest('[data-editor-box]');
	var words = document.querySelector('[data-editor-words]');
	var message = document.querySelector('[data-editor-message]');
	var form = area && area.form;
	var pending = 0;
	var held = false;
	var button = null;
	var BLOCKS = 'p,h2,h3,h4,li,td,th,figure,figcaption';

	function word(english) {
		return translations()[english] || english;
	}

	function translations() {
		var table = {};
		words.content.querySelectorAll('dt').forEach(function (term) {
			table[term.textContent] = term.nextElementSibling.textContent;
		});
		return table;
	}

	function say(name) {
		var values = Array.prototype.slice.call(arguments, 1);
		var text = name ? words.content.querySelector('[data-say="' + name + '"]').textContent : '';
		message.textContent = text.replace(/\{(\d)\}/g, function (all, index) {
			return values[index];
		});
	}

	// One file; resolves to its address, rejects with what the server says.
	function upload(file, name) {
		var data = new FormData();
		data.append('_csrf', form.elements._csrf.value);
		data.append('file', file, name || file.name || 'picture');
		return fetch(area.dataset.files, { method: 'POST', body: data, credentials: 'same-origin', redirect: 'error', headers: { Accept: 'application/json' } })
			.then(function (response) {
				return (response.status === 200 || response.status === 409) ? response.json() : Promise.reject(new Error());
			}).then(function (sent) {
				return sent.address || Promise.reject(new Error(sent.message));
			});
	}

	// One after another, in their order; those that fail are null, and the first reason is told.
	function uploadAll(files) {
		var addresses = [];
		var reason = null;
		return files.reduce(function (before, file, index) {
			return before.then(function () {
				say('uploading', index + 1, files.length);
				return upload(file).then(function (address) {
					addresses.push(address);
				}, function (error) {
					addresses.push(null);
					reason = reason || error;
				});
			});
		}, Promise.resolve()).then(function () {
			say('');
			if (reason) {
				if (reason.message && !(reason instanceof TypeError)) {
					message.textContent = reason.message;
				} else {
					say('failed');
				}
			}
			return addresses;
		});
	}

	// What is being pasted belongs to the text: the form is sent after it, unless there is something to read about it first.
	function hold(work) {
		var done = function () {
			pending--;
			if (!pending && held) {
				held = false;
				if (!message.textContent) {
					form.requestSubmit(button);
				}
			}
		};
		pending++;
		work.then(done, done);
		return work;
	}

	function holdSubmit(event) {
		if (event.target === form && pending) {
			event.preventDefault();
			event.stopImmediatePropagation();
			held = true;
			button = event.submitter;
		}
	}

	function figure(address, caption, video) {
		var frame = document.createElement('figure');
		var shown = document.createElement(video ? 'video' : 'img');
		shown.setAttribute('src', address);
		if (video) {
			shown.setAttribute('controls', 'controls');
			shown.setAttribute('preload', 'none');
		} else {
			shown.setAttribute('alt', caption || '');
		}
		frame.appendChild(shown);
		frame.appendChild(document.createElement('figcaption')).textContent = caption || '';
		return frame.outerHTML;
	}

	function keepFigures(editor) {
		editor.parser.addNodeFilter('figure', function (nodes) {
			nodes.forEach(function (node) {
				var captions = node.getAll('figcaption');
				node.attr('contenteditable', 'false');
				if (!captions.length) {
					var caption = new window.hugerte.html.Node('figcaption', 1);
					var gap = new window.hugerte.html.Node('br', 1);
					gap.attr('data-mce-bogus', '1');
					caption.append(gap);
					node.append(caption);
					captions = [caption];
				}
				captions.forEach(function (caption) {
					caption.attr('contenteditable', 'true');
				});
			});
		});
		editor.serializer.addNodeFilter('figure', function (nodes) {
			nodes.forEach(function (node) {
				node.attr('contenteditable', null);
				node.getAll('figcaption').forEach(function (caption) {
					var text = '';
					caption.attr('contenteditable', null);
					for (var inside = caption.firstChild; inside; inside = inside.walk()) {
						text += inside.value || '';
						if (inside === caption.lastChild && !inside.firstChild) {
							break;
						}
					}
					if (!text.replace(/[\s\u00a0]/g, '')) {
						caption.remove();
					}
				});
			});
		});
	}

	function addButtons(editor) {
		editor.ui.registry.addToggleButton('firstline', {
			icon: 'indent',
			tooltip: 'First-line indent',
			onAction: function () {
				editor.execCommand('mceToggleFormat', false, 'firstline');
			},
			onSetup: function (button) {
				var changed = function () {
					button.setActive(editor.formatter.match('firstline'));
				};
				editor.on('NodeChange', changed);
				return function () {
					editor.off('NodeChange', changed);
				};
			}
		});
		editor.ui.registry.addMenuButton('newtable', {
			icon: 'table',
			tooltip: 'Table',
			fetch: function (show) {
				show([{
					type: 'fancymenuitem',
					fancytype: 'inserttable',
					onAction: function (size) {
						editor.execCommand('mceInsertTable', false, { rows: size.numRows, columns: size.numColumns });
					}
				}]);
			}
		});
		editor.ui.registry.addButton('picture', {
			icon: 'image',
			tooltip: 'Picture',
			onAction: function () {
				window.PostPictures.open(editor, tools);
			}
		});
	}

	// The textarea carries what autosave.js and the form send.
	function follow(editor) {
		var timer = 0;
		var shown = editor.getContent();

		function sync() {
			clearTimeout(timer);
			var now = editor.getContent();
			if (now !== shown) {
				shown = now;
				area.value = now;
				area.dispatchEvent(new Event('input', { bubbles: true }));
			}
		}

		editor.on('input change undo redo ExecCommand SetContent keyup', function () {
			clearTimeout(timer);
			timer = setTimeout(sync, 300);
		});
		editor.on('blur', sync);
		form.addEventListener('submit', sync, true);
		window.addEventListener('pagehide', sync, true);
		window.addEventListener('beforeunload', sync, true);
		document.addEventListener('visibilitychange', sync, true);
	}

	// The web size of a picture that has just been sent takes some seconds.
	function showLatePictures(editor) {
		var late = words.content.querySelector('[data-say="late"]').textContent;
		editor.getDoc().addEventListener('load', function (event) {
			if (event.target.nodeName === 'IMG' && event.target.parentNode) {
				event.target.parentNode.removeAttribute('data-mce-late');
			}
		}, true);
		editor.getDoc().addEventListener('error', function (event) {
			var image = event.target;
			var tries = Number(image.lateTries || 0);
			if (image.nodeName === 'IMG' && image.parentNode && tries < 40) {
				image.lateTries = tries + 1;
				image.parentNode.setAttribute('data-mce-late', late);
				setTimeout(function () {
					image.src = image.getAttribute('src');
				}, 1500);
			}
		}, true);
		editor.getBody().querySelectorAll('img').forEach(function (image) {
			if (image.complete && !image.naturalWidth) {
				image.src = image.getAttribute('src');
			}
		});
	}

	// A picture goes where the cursor is, which may be out of sight.
	function insertFigure(editor, address, caption, video) {
		editor.insertContent(figure(address, caption, video) + '<p><br></p>');
		var shown = Array.from(editor.getBody().querySelectorAll('figure > [src="' + address + '"]')).pop();
		if (shown) {
			var show = function () {
				shown.scrollIntoView({ block: 'center' });
			};
			shown.addEventListener('load', show, { once: true });
			setTimeout(show, 0);
		}
	}

	function failed() {
		box.hidden = false;
		say('noeditor');
	}

	function start() {
		var base = area.dataset.base;
		var phone = window.matchMedia('(max-width: 48rem)').matches;
		window.hugerte.addI18n('page', translations());
		window.hugerte.init({
			target: area,
			base_url: base,
			suffix: '.min',
			language: 'page',
			skin_url: base + '/skins/ui/oxide',
			content_css: area.dataset.sheet,
			body_class: 'post-body post-body-editing',
			// A telephone scrolls the page and not a field in it.
			plugins: phone ? 'lists link table autoresize' : 'lists link table',
			min_height: 360,
			autoresize_bottom_margin: 16,
			// It would write its own spelling of an untouched text into the textarea: follow() says when there is news.
			add_unload_trigger: false,
			add_form_submit_trigger: false,
			submit_patch: false,
			menubar: false,
			statusbar: false,
			elementpath: false,
			branding: false,
			promotion: false,
			contextmenu: false,
			browser_spellcheck: true,
			height: phone ? 360 : 640,
			toolbar: 'undo redo | blocks | bold italic removeformat | alignleft aligncenter alignright alignjustify firstline | bullist numlist blockquote | link newtable picture',
			toolbar_mode: phone ? 'scrolling' : 'wrap',
			toolbar_sticky: phone,
			block_formats: word('Paragraph') + '=p;' + word('Heading 2') + '=h2;' + word('Heading 3') + '=h3;' + word('Heading 4') + '=h4',
			formats: {
				alignleft: { selector: BLOCKS, classes: 'align-left' },
				aligncenter: { selector: BLOCKS, classes: 'align-center' },
				alignright: { selector: BLOCKS, classes: 'align-right' },
				alignjustify: { selector: BLOCKS, classes: 'align-justify' },
				firstline: { selector: 'p', classes: 'indent' }
			},
			valid_elements: 'p[class],br,h2[class],h3[class],h4[class],strong/b,em/i,u,s/strike/del,sub,sup,ul,ol[start|type],li[class],blockquote,hr,figure[class|contenteditable],figcaption[class|contenteditable],img[src|alt],video[src|controls|preload],a[href|rel],table,caption,thead,tbody,tr,th[class|colspan|rowspan|scope],td[class|colspan|rowspan]',
			entity_encoding: 'raw',
			convert_urls: false,
			object_resizing: false,
			paste_data_images: false,
			automatic_uploads: false,
			link_title: false,
			link_target_list: false,
			link_default_protocol: 'https',
			link_context_toolbar: true,
			table_default_attributes: {},
			table_default_styles: {},
			table_use_colgroups: false,
			table_appearance_options: false,
			table_advtab: false,
			table_resize_bars: false,
			table_toolbar: 'tablerowheader tableinsertrowbefore tableinsertrowafter tabledeleterow | tableinsertcolbefore tableinsertcolafter tabledeletecol | tablemergecells tablesplitcells | tabledelete',
			iframe_aria_text: words.content.querySelector('[data-say="zone"]').textContent,
			setup: function (editor) {
				addButtons(editor);
				editor.on('PreInit', function () {
					keepFigures(editor);
				});
				window.PostPaste.attach(editor, tools);
				editor.on('PreInit', function () {
					editor.serializer.addTempAttr('data-mce-late');
				});
				editor.on('init', function () {
					// What scrolls must be reached by the keyboard too.
					editor.getContainer().querySelectorAll('.tox-toolbar--scrolling').forEach(function (bar) {
						bar.tabIndex = 0;
					});
					follow(editor);
					showLatePictures(editor);
					area.closest('form').setAttribute('data-editor-ready', '');
				});
			}
		}).catch(failed);
	}

	var tools = {
		area: area,
		say: say,
		uploadAll: uploadAll,
		hold: hold,
		insertFigure: insertFigure,
		token: function () {
			return form.elements._csrf.value;
		}
	};

	if (!area || !words) {
		return;
	}
	if (!window.hugerte || !window.PostPaste || !window.PostPictures) {
		failed();
		return;
	}
	box.hidden = false;
	window.addEventListener('submit', holdSubmit, true);
	start();
})();
