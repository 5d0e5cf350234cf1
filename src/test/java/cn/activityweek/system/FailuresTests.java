package cn.activityweek.system;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import jakarta.servlet.ServletException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

class FailuresTests {

	static Stream<Arguments> failures() {
		return Stream.of(Arguments.of(404, new NotFoundException("activity 7")),
				Arguments.of(409, new RefusedException("已報送")),
				Arguments.of(413, new MaxUploadSizeExceededException(1)),
				Arguments.of(503, new CannotCreateTransactionException("no connection")),
				Arguments.of(503, new DataAccessResourceFailureException("gone")),
				Arguments.of(503, new CannotGetJdbcConnectionException("refused")),
				Arguments.of(503, new QueryTimeoutException("statement_timeout")),
				Arguments.of(503, new AuthenticationServiceException("no answer")),
				Arguments.of(503, new PessimisticLockingFailureException("lock_timeout")),
				Arguments.of(503, new IllegalStateException(new SQLException("cancelled", "57014"))),
				Arguments.of(503, new IllegalStateException(new SQLTransientConnectionException("pool", "08001"))),
				Arguments.of(500, new IllegalStateException(new SQLException("syntax", "42601"))),
				Arguments.of(409, new OptimisticLockingFailureException("stale")),
				Arguments.of(409, new DataIntegrityViolationException("duplicate")),
				Arguments.of(400, new RequestRejectedException("//")),
				Arguments.of(403, new AccessDeniedException("denied")),
				Arguments.of(405, new HttpRequestMethodNotSupportedException("PUT")),
				Arguments.of(429, new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS)),
				Arguments.of(404, new ServletException("wrapped", new NotFoundException("activity 7"))),
				Arguments.of(500, new IllegalArgumentException("unforeseen")),
				Arguments.of(500, new OutOfMemoryError("heap")));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void knowsTheStatusOfAFailure(int status, Throwable failure) {
		assertThat(Failures.notice(failure).status()).isEqualTo(status);
	}

	@Test
	void tellsTheDomainsOwnReason() {
		assertThat(Failures.notice(new RefusedException("活動已報送，請先請教務處退回。")).text()).isEqualTo("活動已報送，請先請教務處退回。");
	}

	@Test
	void keepsTheReasonOfEveryOtherFailureToTheLog() {
		assertThat(Failures.notice(new NotFoundException("activity 7 of another department")))
			.isEqualTo(ErrorNotice.of(404));
		assertThat(Failures.notice(new DataIntegrityViolationException("Key (username)=(jiaowu)")))
			.isEqualTo(ErrorNotice.of(409));
	}

	@Test
	void noticesThatTheReaderWentAway() {
		assertThat(Failures.readerGone(new IllegalStateException(new ClientAbortException("broken pipe")))).isTrue();
		assertThat(Failures.readerGone(new IllegalStateException("other"))).isFalse();
	}

	@Test
	void hasWordsForEveryStatus() {
		assertThat(ErrorNotice.of(418).title()).isEqualTo(ErrorNotice.of(400).title());
		assertThat(ErrorNotice.of(502).title()).isEqualTo(ErrorNotice.of(500).title());
		assertThat(ErrorNotice.of(200)).isEqualTo(ErrorNotice.of(404));
	}

}
