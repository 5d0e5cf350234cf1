package cn.activityweek.plan;

/**
 * The text of a plan as it is pasted. Its length is checked by the reader, which says
 * what to do about it.
 */
class PlanTextForm {

	private String text = "";

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = (text != null) ? text : "";
	}

}
