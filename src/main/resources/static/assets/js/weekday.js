// Shows the weekday of a date beside the field while it is being chosen.
(() => {
	const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
	for (const input of document.querySelectorAll('input[data-weekday]')) {
		const output = document.querySelector('output[for="' + input.id + '"]');
		if (output) {
			input.addEventListener('input', () => {
				const date = new Date(input.value + 'T00:00:00Z');
				output.value = Number.isNaN(date.getTime()) ? '' : weekdays[date.getUTCDay()];
			});
		}
	}
})();
