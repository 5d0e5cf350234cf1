package cn.activityweek.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.activityweek.core.PlainText;

/**
 * What was read from a text, as the person corrects it and ticks its numbers. What is
 * wrong in it the activity's own form says.
 */
class ReadingForm {

	private String key = UUID.randomUUID().toString();

	@PlainText(max = 40)
	private String moduleId = "";

	@PlainText(max = 1000)
	private String title = "";

	@PlainText(max = 40)
	private String startsAt = "";

	@PlainText(max = 40)
	private String endsAt = "";

	@PlainText(max = 1000)
	private String place = "";

	private List<Number> numbers = new ArrayList<>();

	static ReadingForm of(ActivityReading reading) {
		ReadingForm form = new ReadingForm();
		form.moduleId = (reading.moduleId() != null) ? reading.moduleId().toString() : "";
		form.title = reading.title();
		form.startsAt = reading.startsAt();
		form.endsAt = reading.endsAt();
		form.place = reading.place();
		reading.numbers().forEach((found) -> form.numbers.add(Number.of(found)));
		return form;
	}

	/**
	 * The ticked numbers by the field that they are for.
	 * @return field to the numbers ticked for it; more than one is a contradiction
	 */
	Map<String, List<String>> ticked() {
		Map<String, List<String>> ticked = new LinkedHashMap<>();
		this.numbers.stream()
			.filter((number) -> number.take && !number.field.isEmpty())
			.forEach((number) -> ticked.computeIfAbsent(number.field, (field) -> new ArrayList<>()).add(number.value));
		return ticked;
	}

	public String getKey() {
		return this.key;
	}

	public void setKey(String key) {
		this.key = key;
	}

	public String getModuleId() {
		return this.moduleId;
	}

	public void setModuleId(String moduleId) {
		this.moduleId = moduleId;
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getStartsAt() {
		return this.startsAt;
	}

	public void setStartsAt(String startsAt) {
		this.startsAt = startsAt;
	}

	public String getEndsAt() {
		return this.endsAt;
	}

	public void setEndsAt(String endsAt) {
		this.endsAt = endsAt;
	}

	public String getPlace() {
		return this.place;
	}

	public void setPlace(String place) {
		this.place = place;
	}

	public List<Number> getNumbers() {
		return this.numbers;
	}

	public void setNumbers(List<Number> numbers) {
		this.numbers = numbers;
	}

	/** A number of the text, and what the person does with it. */
	static class Number {

		private boolean take;

		private String field = "";

		private String value = "";

		private String before = "";

		private String words = "";

		private String after = "";

		private boolean about;

		static Number of(NumberReader.Found found) {
			Number number = new Number();
			number.field = found.field();
			number.value = found.value();
			number.before = found.before();
			number.words = found.words();
			number.after = found.after();
			number.about = found.about();
			return number;
		}

		public boolean isTake() {
			return this.take;
		}

		public void setTake(boolean take) {
			this.take = take;
		}

		public String getField() {
			return this.field;
		}

		public void setField(String field) {
			this.field = (field != null) ? field : "";
		}

		public String getValue() {
			return this.value;
		}

		public void setValue(String value) {
			this.value = value;
		}

		public String getBefore() {
			return this.before;
		}

		public void setBefore(String before) {
			this.before = before;
		}

		public String getWords() {
			return this.words;
		}

		public void setWords(String words) {
			this.words = words;
		}

		public String getAfter() {
			return this.after;
		}

		public void setAfter(String after) {
			this.after = after;
		}

		public boolean isAbout() {
			return this.about;
		}

		public void setAbout(boolean about) {
			this.about = about;
		}

	}

}
