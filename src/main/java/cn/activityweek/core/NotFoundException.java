package cn.activityweek.core;

/**
 * The thing does not exist, or does not exist for this person: the two look alike (404).
 */
public class NotFoundException extends RuntimeException {

	public NotFoundException(String message) {
		super(message);
	}

}
