package cn.activityweek.media;

import cn.activityweek.news.HostileStrings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Hostile names of files that are sent: what is kept is no path and has nothing that
 * can't be seen; in a zip it stays where it belongs.
 */
class HostileFileNamesTests {

	@Test
	void keepsNoPathAndNothingThatCannotBeSeen() {
		for (String words : HostileStrings.all()) {
			for (String name : new String[] { words, words + ".pdf", "a" + words + ".jpg" }) {
				assertThat(FileName.clean(name)).as(name)
					.doesNotContain("/", "\\")
					.doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]");
				assertThat(FileName.clean(name).codePointCount(0, FileName.clean(name).length()))
					.isLessThanOrEqualTo(FileName.LONGEST);
			}
		}
	}

	@Test
	void staysInItsFolderOfTheZipUnderANameOfItsOwn() {
		ZipNames names = new ZipNames();
		assertThat(HostileStrings.all().stream().map(names::next)).doesNotHaveDuplicates()
			.allSatisfy((path) -> assertThat(path).doesNotStartWith("/")
				.doesNotContainPattern("[\\\\:*?\"<>|\\p{Cc}\\p{Cf}\\p{Cs}]")
				.doesNotMatch("(.*/)?\\.{1,2}(/.*)?")
				.doesNotMatch("(?i)(.*/)?(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?"));
	}

}
