package cn.activityweek.news;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.activityweek.core.Actor;
import cn.activityweek.core.CollegeTime;

/**
 * All that decides who may do what with a post at this moment.
 *
 * @param post the post
 * @param publicity whether 宣傳統戰部 itself writes it, which leaves out 初審
 * @param open whether its year is the current one
 * @param shortened whether it goes, or would go, to 終審 at once
 * @param authors the accounts that wrote the version to be reviewed, or parts of it
 * @param decisions what was decided since the last submission, oldest first
 * @param deputies the 代審 of its steps
 * @param appointments those 代審, and those whose time has merely come to its end; whom
 * somebody removed is in neither
 * @param people everybody with an enabled account
 */
record ReviewCase(Post post, boolean publicity, boolean open, boolean shortened, Set<Long> authors,
		List<PostReview> decisions, List<ReviewDeputy> deputies, List<ReviewDeputy> appointments, List<Actor> people) {

	ReviewCase(Post post, boolean publicity, boolean open, boolean shortened, Set<Long> authors,
			List<PostReview> decisions, List<ReviewDeputy> deputies, List<Actor> people) {
		this(post, publicity, open, shortened, authors, decisions, deputies, deputies, people);
	}

	/**
	 * The steps through which it goes.
	 * @return in their order, 終審 last
	 */
	public List<ReviewStep> chain() {
		if (this.shortened) {
			return List.of(ReviewStep.FINAL);
		}
		return this.publicity ? List.of(ReviewStep.SECOND, ReviewStep.FINAL) : List.of(ReviewStep.values());
	}

	/**
	 * The step for which it waits.
	 * @return null where it waits for none
	 */
	public ReviewStep step() {
		return ReviewStep.of(this.post.getState());
	}

	ReviewStep after(ReviewStep step) {
		return chain().stream().filter((later) -> later.compareTo(step) > 0).findFirst().orElseThrow();
	}

	/**
	 * How a step was settled in this round.
	 * @param step the step
	 * @return empty while it isn't
	 */
	public Optional<PostReview> settled(ReviewStep step) {
		return this.decisions.stream().filter((review) -> review.getStep() == step && review.settles()).findFirst();
	}

	boolean tookOther(Actor actor, ReviewStep step) {
		return this.decisions.stream()
			.anyMatch((review) -> review.approves() && review.getStep() != step
					&& actor.accountId().equals(review.getReviewerId()));
	}

	Optional<Actor> person(Long accountId) {
		return this.people.stream().filter((person) -> person.accountId().equals(accountId)).findFirst();
	}

	boolean isDeputy(Actor actor, ReviewStep step) {
		return this.deputies.stream()
			.anyMatch((deputy) -> deputy.getStep() == step && deputy.getAccountId().equals(actor.accountId()));
	}

	/**
	 * Whether the appointment by which a 代審 decided was not taken from him.
	 * @param settled his approval
	 * @return true also where it has come to its end since
	 */
	boolean isAppointed(PostReview settled) {
		return this.appointments.stream()
			.anyMatch((deputy) -> deputy.getStep() == settled.getStep()
					&& deputy.getAccountId().equals(settled.getReviewerId())
					&& deputy.covers(CollegeTime.date(settled.getReviewedAt())));
	}

	/**
	 * The same case as it would be in its next round, whoever looks at it now.
	 * @return the case
	 */
	ReviewCase nextRound() {
		return new ReviewCase(this.post, this.publicity, this.open, this.shortened, this.authors, List.of(),
				this.deputies, this.appointments, this.people);
	}

	/**
	 * The same case as it would be if somebody submitted it, who then answers for it as
	 * an author.
	 * @param submitter who
	 * @return the case
	 */
	ReviewCase submittedBy(Actor submitter) {
		Set<Long> more = new HashSet<>(this.authors);
		more.add(submitter.accountId());
		return new ReviewCase(this.post, this.publicity, this.open, this.shortened, more, List.of(), this.deputies,
				this.appointments, this.people);
	}

	/**
	 * The steps ahead.
	 * @return of a draft all, of a text in review those from the present one on
	 */
	List<ReviewStep> ahead() {
		List<ReviewStep> steps = new ArrayList<>(chain());
		ReviewStep present = step();
		if (present != null) {
			steps.removeIf((step) -> step.compareTo(present) < 0);
		}
		return steps;
	}

}
