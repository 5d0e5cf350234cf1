// Copies what a read-only field holds: its text, or (data-copy-as="html") what its HTML looks like elsewhere.
(function () {
	'use strict';

	document.querySelectorAll('[data-copy]').forEach(function (tools) {
		var source = document.getElementById(tools.dataset.copy);
		var asHtml = tools.dataset.copyAs === 'html';
		var button = tools.querySelector('[data-copy-button]');

		button.hidden = false;
		button.addEventListener('click', function () {
			write(source.value, asHtml).then(function () {
				tell(true);
			}, function () {
				tell(false);
			});
		});

		function tell(done) {
			tools.querySelector('[data-copy-done]').hidden = !done;
			tools.querySelector('[data-copy-failed]').hidden = done;
			if (!done) {
				var fold = source.closest('details');
				if (fold) {
					fold.open = true;
				}
				source.focus();
				source.select();
			}
		}
	});

	// Pages' content security policy reports the styles of HTML that goes through navigator.clipboard, hence the old way first.
	function write(text, asHtml) {
		if (!asHtml && navigator.clipboard) {
			return navigator.clipboard.writeText(text).catch(function () {
				return oldWay(text, false);
			});
		}
		return oldWay(text, asHtml).catch(function (refusal) {
			if (!navigator.clipboard || !window.ClipboardItem) {
				throw refusal;
			}
			return navigator.clipboard.write([new ClipboardItem({
				'text/html': new Blob([text], { type: 'text/html' }),
				'text/plain': new Blob([words(text)], { type: 'text/plain' })
			})]);
		});
	}

	// A copy of the page's own can be given other content, without https too.
	function oldWay(text, asHtml) {
		return new Promise(function (resolve, reject) {
			function give(event) {
				event.preventDefault();
				event.clipboardData.setData('text/plain', asHtml ? words(text) : text);
				if (asHtml) {
					event.clipboardData.setData('text/html', text);
				}
			}
			document.addEventListener('copy', give, { once: true });
			if (document.execCommand('copy')) {
				resolve();
			}
			else {
				document.removeEventListener('copy', give);
				reject(new Error('The browser refuses to copy'));
			}
		});
	}

	function words(html) {
		return new DOMParser().parseFromString(html.replace(/<\/(p|section|li|tr|h\d)>/g, '\n</$1>').replace(/ style="[^"]*"/g, ''), 'text/html').body.textContent;
	}
})();
