package cn.activityweek.works;

import cn.activityweek.core.QrCode;

/**
 * A code as the page of codes shows it.
 *
 * @param name the college, or 職能部門教職工
 * @param departmentId the college, or the office that collects
 * @param staff whether it is for the staff of all offices
 * @param code the code, null where none has been opened
 * @param open whether it is open now
 * @param address where works are handed in, null without a code
 * @param works how many have come that count
 */
record WorkCodeLine(String name, Long departmentId, boolean staff, WorkCode code, boolean open, String address,
		long works) {

	public QrCode qr() {
		return QrCode.of(this.address);
	}

}
