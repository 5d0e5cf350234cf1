package cn.activityweek.participation;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.activityweek.Browser;
import cn.activityweek.DemoTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A lecture hall behind one address: forty phones open the page and sign in at once.
 */
@DemoTest
class FortyPhonesTests {

	private static final int PHONES = 40;

	@Autowired
	private ParticipationScene scene;

	@Autowired
	private Coverage coverage;

	@Autowired
	private Participants participants;

	@LocalServerPort
	private int port;

	@Test
	void fortyPhonesSignInAtOnceAndEachNumberCountsOnce() throws Exception {
		List<String> numbers = this.scene.numbers(PHONES);
		this.scene.enlist(this.scene.college(3), numbers, "報告廳班");
		Long activity = this.scene.activity("四十部手機", "HELD");
		String address = "/sign-in/" + this.scene.open(activity).getCode();
		int before = students();
		int namedBefore = this.coverage.of(this.scene.edition(), null).named();
		long started = System.nanoTime();
		List<HttpResponse<String>> first = sign(address, numbers);
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMinutes(1));
		assertThat(first).extracting(HttpResponse::statusCode).containsOnly(302);
		assertThat(first).allSatisfy((answer) -> {
			assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(address + "?recorded=true");
			assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("SESSION"));
		});
		assertThat(students()).isEqualTo(before + PHONES);
		assertThat(this.coverage.of(this.scene.edition(), null).named()).isEqualTo(namedBefore + 1);
		List<HttpResponse<String>> second = sign(address, numbers);
		assertThat(second).extracting(HttpResponse::statusCode).containsOnly(302);
		assertThat(students()).isEqualTo(before + PHONES);
		assertThat(this.participants.counts(activity)).isEqualTo(new ParticipationCounts(PHONES, 0, 0, 0, 0, 0, 0));
	}

	private int students() {
		return this.coverage.of(this.scene.edition(), this.scene.college(3)).students();
	}

	private List<HttpResponse<String>> sign(String address, List<String> numbers) throws Exception {
		ExecutorService phones = Executors.newFixedThreadPool(PHONES);
		CountDownLatch start = new CountDownLatch(1);
		List<Future<HttpResponse<String>>> answers = new ArrayList<>();
		try {
			for (String number : numbers) {
				answers.add(phones.submit(phone(address, number, start)));
			}
			start.countDown();
			List<HttpResponse<String>> done = new ArrayList<>();
			for (Future<HttpResponse<String>> answer : answers) {
				done.add(answer.get());
			}
			return done;
		}
		finally {
			phones.shutdownNow();
		}
	}

	private Callable<HttpResponse<String>> phone(String address, String number, CountDownLatch start) {
		return () -> {
			Browser phone = new Browser(this.port);
			start.await();
			assertThat(phone.get(address).body()).contains("本校師生");
			return phone.post(address, "kind", "STUDENT", "number", number);
		};
	}

}
