package cn.activityweek.journeys;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.activityweek.DemoTest;
import cn.activityweek.InstalledChromium;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser against the running demonstration. Whoever needs a browser
 * takes {@link People} as a parameter.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ InstalledChromium.class, People.Arrival.class })
@DemoTest
@interface BrowserTest {

}
