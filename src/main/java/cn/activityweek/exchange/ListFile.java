package cn.activityweek.exchange;

import java.io.IOException;
import java.io.OutputStream;

import cn.activityweek.activity.ActivityRow;

/**
 * A list of activities on its way into a file.
 */
interface ListFile extends AutoCloseable {

	void add(ActivityRow row);

	void writeTo(OutputStream out) throws IOException;

	@Override
	void close() throws IOException;

}
