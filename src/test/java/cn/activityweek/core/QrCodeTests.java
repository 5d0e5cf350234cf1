package cn.activityweek.core;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The drawn code is read back by a decoder.
 */
class QrCodeTests {

	private static final int PIXELS_PER_MODULE = 6;

	private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

	@ParameterizedTest
	@ValueSource(strings = { "https://week.example.edu.cn/inbox/k7m2p9qr4t", "照片收集碼",
			"https://example.edu.cn/a/very/long/path/that/needs/a/larger/symbol?with=parameters&and=more&of=them" })
	void canBeReadByAPhone(String text) throws Exception {
		assertThat(read(QrCode.of(text))).isEqualTo(text);
	}

	@Test
	void leavesFourModulesQuiet() {
		QrCode code = QrCode.of("https://week.example.edu.cn/inbox/k7m2p9qr4t");
		assertThat(code.getPath()).startsWith("M4 4h7v1h-7z");
		assertThat(code.getViewBox()).isEqualTo("0 0 " + code.getSize() + " " + code.getSize());
	}

	@Test
	void refusesWhatNoCodeHolds() {
		assertThatIllegalArgumentException().isThrownBy(() -> QrCode.of("長".repeat(3000)));
	}

	private static String read(QrCode code) throws Exception {
		int side = code.getSize() * PIXELS_PER_MODULE;
		int[] pixels = new int[side * side];
		Arrays.fill(pixels, 0xFFFFFF);
		String rest = code.getPath();
		Matcher run = RUN.matcher(rest);
		while (run.find()) {
			int left = Integer.parseInt(run.group(1)) * PIXELS_PER_MODULE;
			int top = Integer.parseInt(run.group(2)) * PIXELS_PER_MODULE;
			int length = Integer.parseInt(run.group(3)) * PIXELS_PER_MODULE;
			for (int y = top; y < top + PIXELS_PER_MODULE; y++) {
				Arrays.fill(pixels, y * side + left, y * side + left + length, 0);
			}
		}
		BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
		return new QRCodeReader().decode(bitmap).getText();
	}

}
