package cn.activityweek.news;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import cn.activityweek.core.Actor;
import cn.activityweek.core.Right;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what with a post, role by role over every state.
 */
class PostPolicyTests {

	private static final Instant NOW = Instant.parse("2023-05-18T01:00:00Z");

	private static final long DEPARTMENT = 7;

	private static final Actor WRITER = actor(1, Set.of(), Set.of(Right.WRITE_POSTS));

	private static final Actor HEAD = actor(2, Set.of(), Set.of(Right.WRITE_POSTS, Right.REVIEW_FIRST));

	private static final Actor EDITOR = actor(3,
			Set.of(Right.SEE_ALL, Right.REVIEW_SECOND, Right.RUN_COLUMN, Right.WITHDRAW_FROM_PUBLIC), Set.of());

	private static final Actor CHIEF = actor(4,
			Set.of(Right.SEE_ALL, Right.REVIEW_FINAL, Right.RUN_COLUMN, Right.WITHDRAW_FROM_PUBLIC), Set.of());

	private static final Actor LEADER = actor(5, Set.of(Right.SEE_ALL), Set.of());

	private static final Actor ADMINISTRATOR = actor(6, Set.of(Right.MANAGE_ACCOUNTS), Set.of());

	private static final Actor OTHER_HEAD = new Actor(8L, "other", "別的部門負責人", Set.of(),
			Map.of(DEPARTMENT + 1, Set.of(Right.WRITE_POSTS, Right.REVIEW_FIRST)));

	private static final Map<String, Actor> ROLES = Map.of("writer", WRITER, "head", HEAD, "editor", EDITOR, "chief",
			CHIEF, "leader", LEADER, "administrator", ADMINISTRATOR, "other", OTHER_HEAD);

	private final ReviewPolicy policy = new ReviewPolicy();

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"DRAFT         | writer=SUBMIT,RECORD_ELSEWHERE,DELETE; head=SUBMIT,RECORD_ELSEWHERE,DELETE; editor=RECORD_ELSEWHERE; chief=RECORD_ELSEWHERE,APPOINT",
			"RETURNED      | writer=SUBMIT,RECORD_ELSEWHERE,DELETE; head=SUBMIT,RECORD_ELSEWHERE,DELETE; editor=RECORD_ELSEWHERE; chief=RECORD_ELSEWHERE,APPOINT",
			"FIRST_REVIEW  | writer=TAKE_BACK,RECORD_ELSEWHERE; head=TAKE_BACK,APPROVE,RETURN,RECORD_ELSEWHERE; editor=RECORD_ELSEWHERE; chief=PASS_OVER,RECORD_ELSEWHERE,APPOINT",
			"SECOND_REVIEW | writer=TAKE_BACK,RECORD_ELSEWHERE; head=TAKE_BACK,RECORD_ELSEWHERE; editor=APPROVE,RETURN,RECORD_ELSEWHERE; chief=PASS_OVER,RECORD_ELSEWHERE,APPOINT",
			"FINAL_REVIEW  | writer=TAKE_BACK,RECORD_ELSEWHERE; head=TAKE_BACK,RECORD_ELSEWHERE; editor=RECORD_ELSEWHERE; chief=APPROVE,RETURN,RECORD_ELSEWHERE,APPOINT",
			"SCHEDULED     | writer=RECORD_ELSEWHERE; head=RECORD_ELSEWHERE; editor=CALL_OFF,RECORD_ELSEWHERE; chief=CALL_OFF,RECORD_ELSEWHERE",
			"PUBLISHED     | writer=RECORD_ELSEWHERE; head=RECORD_ELSEWHERE; editor=WITHDRAW,PIN,RECORD_ELSEWHERE; chief=WITHDRAW,PIN,RECORD_ELSEWHERE",
			"WITHDRAWN     | writer=RECORD_ELSEWHERE; head=RECORD_ELSEWHERE; editor=RECORD_ELSEWHERE; chief=REPUBLISH,RECORD_ELSEWHERE",
			"DELETED       | writer=RESTORE; head=RESTORE" })
	void allowsEachRoleInEachStateThisAndNothingElse(String state, String table) {
		Map<String, List<String>> allowed = new TreeMap<>();
		ROLES.forEach((role, actor) -> {
			List<String> actions = this.policy.allowed(actor, review(state)).stream().map(Enum::name).toList();
			if (!actions.isEmpty()) {
				allowed.put(role, actions);
			}
		});
		Map<String, List<String>> expected = new TreeMap<>();
		for (String cell : table.split("; ")) {
			expected.put(cell.split("=")[0], Arrays.asList(cell.split("=")[1].split(",")));
		}
		assertThat(allowed).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "FIRST_REVIEW,head", "SECOND_REVIEW,editor", "FINAL_REVIEW,chief" })
	void rejectsReviewByTheAuthor(String state, String role) {
		Actor reviewer = ROLES.get(role);
		ReviewCase own = with(review(state), Set.of(WRITER.accountId(), reviewer.accountId()), null, false, List.of());
		assertThat(this.policy.allowed(reviewer, own)).doesNotContain(PostAction.APPROVE, PostAction.RETURN,
				PostAction.PASS_OVER);
	}

	@Test
	void rejectsASecondStepByTheSamePerson() {
		Actor both = actor(9, Set.of(Right.SEE_ALL, Right.REVIEW_SECOND, Right.REVIEW_FINAL), Set.of());
		ReviewCase second = review("SECOND_REVIEW");
		assertThat(this.policy.mayTake(both, second, ReviewStep.SECOND)).isTrue();
		ReviewCase last = with(review("FINAL_REVIEW"), Set.of(WRITER.accountId()), both, false, List.of());
		assertThat(this.policy.mayTake(both, last, ReviewStep.FINAL)).isFalse();
		assertThat(this.policy.mayTake(CHIEF, last, ReviewStep.FINAL)).isTrue();
	}

	@Test
	void neverPublishesPastAStepWhatOneWroteOneself() {
		ReviewCase own = with(review("FIRST_REVIEW"), Set.of(CHIEF.accountId()), null, false, List.of());
		assertThat(this.policy.allowed(CHIEF, own)).doesNotContain(PostAction.PASS_OVER);
	}

	@Test
	void letsNobodyActInAYearThatHasEnded() {
		for (PostState state : PostState.values()) {
			ReviewCase open = review(state.name());
			ReviewCase ended = new ReviewCase(open.post(), false, false, false, open.authors(), open.decisions(),
					List.of(), open.people());
			assertThat(this.policy.allowed(WRITER, ended)).isEmpty();
			assertThat(this.policy.allowed(HEAD, ended)).isEmpty();
			assertThat(this.policy.allowed(CHIEF, ended)).isSubsetOf(PostAction.WITHDRAW, PostAction.PIN,
					PostAction.RECORD_ELSEWHERE);
		}
	}

	@Test
	void takesTheShortChainByTheChiefOrAnEditorWhoIsNoAuthor() {
		ReviewCase shortened = with(review("FINAL_REVIEW"), Set.of(WRITER.accountId()), null, true, List.of());
		assertThat(shortened.chain()).containsExactly(ReviewStep.FINAL);
		assertThat(this.policy.eligible(shortened, ReviewStep.FINAL)).containsExactlyInAnyOrder(EDITOR, CHIEF);
		ReviewCase own = with(review("FINAL_REVIEW"), Set.of(EDITOR.accountId()), null, true, List.of());
		assertThat(this.policy.eligible(own, ReviewStep.FINAL)).containsExactly(CHIEF);
	}

	@Test
	void letsADeputyTakeItsStepAloneAndNeverItsOwnText() {
		ReviewDeputy deputy = ReviewDeputy.ofPost(OTHER_HEAD.accountId(), ReviewStep.FIRST, 1L, 4L, NOW);
		ReviewCase helped = with(review("FIRST_REVIEW"), Set.of(WRITER.accountId()), null, false, List.of(deputy));
		assertThat(this.policy.allowed(OTHER_HEAD, helped)).containsExactly(PostAction.APPROVE, PostAction.RETURN);
		assertThat(this.policy.mayTake(OTHER_HEAD, helped, ReviewStep.SECOND)).isFalse();
		ReviewCase own = with(review("FIRST_REVIEW"), Set.of(OTHER_HEAD.accountId()), null, false, List.of(deputy));
		assertThat(this.policy.allowed(OTHER_HEAD, own)).isEmpty();
	}

	@Test
	void reportsStepsThatNobodyCanTakeAlsoWhereOneIsNeededTwice() {
		ReviewCase fine = review("DRAFT");
		assertThat(this.policy.unmanned(fine)).isEmpty();
		assertThat(this.policy.unmanned(fine.submittedBy(HEAD))).containsExactly(ReviewStep.FIRST);
		assertThat(this.policy.unmanned(fine.submittedBy(EDITOR))).containsExactly(ReviewStep.SECOND);
		Actor both = actor(9, Set.of(Right.REVIEW_SECOND, Right.REVIEW_FINAL), Set.of());
		ReviewCase alone = new ReviewCase(fine.post(), false, true, false, Set.of(WRITER.accountId()), List.of(),
				List.of(), List.of(WRITER, HEAD, both));
		assertThat(this.policy.unmanned(alone)).containsExactly(ReviewStep.FINAL);
	}

	@Test
	void noLongerCountsAnApprovalOfWhoIsGoneOrReviewsNoMore() {
		ReviewCase approved = with(review("FINAL_REVIEW"), Set.of(WRITER.accountId()), EDITOR, false, List.of());
		assertThat(this.policy.unsettled(approved)).containsExactly(ReviewStep.FIRST);
		List<Actor> without = approved.people().stream().filter((person) -> !person.equals(EDITOR)).toList();
		assertThat(this.policy.unsettled(replace(approved, without))).containsExactly(ReviewStep.FIRST,
				ReviewStep.SECOND);
		List<Actor> moved = Stream.concat(without.stream(), Stream.of(actor(3, Set.of(Right.SEE_ALL), Set.of())))
			.toList();
		assertThat(this.policy.unsettled(replace(approved, moved))).containsExactly(ReviewStep.FIRST,
				ReviewStep.SECOND);
	}

	@Test
	void noLongerCountsAnApprovalOfWhoHasBecomeAnAuthor() {
		ReviewCase approved = review("SCHEDULED");
		PostReview by = approved.settled(ReviewStep.SECOND).orElseThrow();
		assertThat(this.policy.lapse(approved, by)).isNull();
		ReviewCase edited = authored(approved, Set.of(WRITER.accountId(), EDITOR.accountId()), approved.decisions());
		assertThat(this.policy.lapse(edited, by)).contains("復審人某人3", "審核以後又修改了稿件");
		assertThat(this.policy.unsettled(edited)).containsExactly(ReviewStep.SECOND);
		assertThat(this.policy.lapse(edited, approved.settled(ReviewStep.FIRST).orElseThrow())).isNull();
	}

	@Test
	void stillCountsTheLastApprovalAndWhatWasPassedOverByAnAuthor() {
		ReviewCase base = review("SCHEDULED");
		PostReview last = new PostReview(base.post(), ReviewStep.FINAL, Verdict.APPROVED, CHIEF, "", NOW);
		PostReview past = new PostReview(base.post(), ReviewStep.SECOND, Verdict.PASSED_OVER, CHIEF, "急", NOW);
		ReviewCase own = authored(base, Set.of(CHIEF.accountId()), List.of(past, last));
		assertThat(this.policy.lapse(own, last)).isNull();
		assertThat(this.policy.lapse(own, past)).isNull();
	}

	private static ReviewCase authored(ReviewCase base, Set<Long> authors, List<PostReview> decisions) {
		return new ReviewCase(base.post(), false, true, false, authors, decisions, List.of(), base.people());
	}

	/** Written and submitted by the writer, approved by others up to that state. */
	private static ReviewCase review(String state) {
		Post post = new Post(1L, DEPARTMENT, WRITER.accountId(), NOW);
		ReflectionTestUtils.setField(post, "id", 1L);
		ReflectionTestUtils.setField(post, "currentRevisionId", 11L);
		boolean live = state.equals("PUBLISHED") || state.equals("WITHDRAWN");
		if (live) {
			post.publish(NOW, "編輯", "終審");
		}
		if (state.equals("WITHDRAWN")) {
			post.withdraw(Withdrawal.SILENT, "有誤", null, 4L, NOW);
		}
		if (state.equals("DELETED")) {
			post.delete(1L, NOW);
		}
		if (!live && !state.equals("DELETED")) {
			ReflectionTestUtils.setField(post, "state", PostState.valueOf(state));
		}
		List<PostReview> decisions = new ArrayList<>();
		if (Set.of("SECOND_REVIEW", "FINAL_REVIEW", "SCHEDULED").contains(state)) {
			decisions.add(new PostReview(post, ReviewStep.FIRST, Verdict.APPROVED, HEAD, "", NOW));
		}
		if (Set.of("FINAL_REVIEW", "SCHEDULED").contains(state)) {
			decisions.add(new PostReview(post, ReviewStep.SECOND, Verdict.APPROVED, EDITOR, "", NOW));
		}
		return new ReviewCase(post, false, true, false, Set.of(WRITER.accountId()), decisions, List.of(),
				List.copyOf(ROLES.values()));
	}

	private static ReviewCase with(ReviewCase base, Set<Long> authors, Actor second, boolean shortened,
			List<ReviewDeputy> deputies) {
		List<PostReview> decisions = (second == null) ? List.of()
				: List.of(new PostReview(base.post(), ReviewStep.SECOND, Verdict.APPROVED, second, "", NOW));
		return new ReviewCase(base.post(), false, true, shortened, authors, decisions, deputies, base.people());
	}

	private static ReviewCase replace(ReviewCase base, List<Actor> people) {
		return new ReviewCase(base.post(), false, true, false, base.authors(), base.decisions(), List.of(), people);
	}

	private static Actor actor(long id, Set<Right> college, Set<Right> department) {
		return new Actor(id, "account" + id, "某人" + id, college,
				department.isEmpty() ? Map.of() : Map.of(DEPARTMENT, department));
	}

}
