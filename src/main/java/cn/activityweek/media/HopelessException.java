package cn.activityweek.media;

import cn.activityweek.core.RefusedException;

/**
 * A file is, by its content, of a kind that is not taken.
 */
final class HopelessException extends RefusedException {

	private final Hopeless kind;

	HopelessException(Hopeless kind) {
		super(kind.getMessage());
		this.kind = kind;
	}

	Hopeless getKind() {
		return this.kind;
	}

}
