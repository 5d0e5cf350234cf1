package cn.activityweek.system;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import cn.activityweek.core.NotFoundException;
import cn.activityweek.core.RefusedException;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Which notice belongs to which failure. The outermost cause that is known decides, since
 * filters and templates wrap what really happened.
 */
final class Failures {

	/**
	 * First match wins. A parameter whose name fits no property is the sender's fault; a
	 * page that reads a property that isn't there is ours.
	 */
	private static final List<Kind> KINDS = List.of(new Kind(404, NotFoundException.class),
			new Kind(413, MaxUploadSizeExceededException.class), new Kind(400, MultipartException.class),
			new Kind(503, CannotCreateTransactionException.class), new Kind(503, TransactionTimedOutException.class),
			new Kind(503, DataAccessResourceFailureException.class),
			new Kind(503, TransientDataAccessResourceException.class),
			new Kind(503, RecoverableDataAccessException.class), new Kind(503, QueryTimeoutException.class),
			new Kind(409, OptimisticLockingFailureException.class), new Kind(503, ConcurrencyFailureException.class),
			new Kind(409, DataIntegrityViolationException.class), new Kind(400, PropertyReferenceException.class),
			new Kind(500, NotReadablePropertyException.class), new Kind(400, InvalidPropertyException.class),
			new Kind(400, RequestRejectedException.class), new Kind(400, HttpMessageNotReadableException.class),
			new Kind(400, BindException.class), new Kind(400, TypeMismatchException.class),
			new Kind(403, AccessDeniedException.class), new Kind(503, AuthenticationServiceException.class),
			new Kind(401, AuthenticationException.class));

	/**
	 * PostgreSQL's classes and states of errors that pass: connection lost, out of
	 * resources, query cancelled by its time limit or the server stopping, lock not
	 * available in time.
	 */
	private static final List<String> PASSING_SQL_STATES = List.of("08", "53", "57", "55P03");

	private Failures() {
	}

	/**
	 * The notice for a failure.
	 * @param failure what was thrown
	 * @return the notice, 500 for what nobody foresaw
	 */
	static ErrorNotice notice(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Failures::cause)
			.limit(20)
			.map(Failures::known)
			.filter((notice) -> notice != null)
			.findFirst()
			.orElseGet(() -> ErrorNotice.of(500));
	}

	/**
	 * Whether the reader went away while the answer was being sent: nobody is left to
	 * tell.
	 * @param failure what was thrown
	 * @return true if there is no use in an error page
	 */
	static boolean readerGone(Throwable failure) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
		return Stream.of(failure, root)
			.map((cause) -> cause.getClass().getSimpleName())
			.anyMatch((name) -> "ClientAbortException".equals(name) || "AsyncRequestNotUsableException".equals(name));
	}

	private static Throwable cause(Throwable failure) {
		return (failure.getCause() != failure) ? failure.getCause() : null;
	}

	private static ErrorNotice known(Throwable failure) {
		if (failure instanceof RefusedException) {
			return ErrorNotice.refused(failure.getMessage());
		}
		if (failure instanceof InvalidParameterException invalid) {
			return ErrorNotice.of(invalid.getErrorCode());
		}
		if (failure instanceof MethodArgumentTypeMismatchException mismatch
				&& mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
			return ErrorNotice.of(404);
		}
		if (failure instanceof ErrorResponse response) {
			return ErrorNotice.of(response.getStatusCode().value());
		}
		if (failure instanceof SQLException sql) {
			return passes(sql) ? ErrorNotice.of(503) : null;
		}
		return KINDS.stream()
			.filter((kind) -> kind.type().isInstance(failure))
			.map((kind) -> ErrorNotice.of(kind.status()))
			.findFirst()
			.orElseGet(() -> declared(failure));
	}

	private static boolean passes(SQLException failure) {
		String state = failure.getSQLState();
		return state != null && PASSING_SQL_STATES.stream().anyMatch(state::startsWith);
	}

	private static ErrorNotice declared(Throwable failure) {
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
		return (declared != null) ? ErrorNotice.of(declared.code().value()) : null;
	}

	private record Kind(int status, Class<? extends Throwable> type) {

	}

}
