package cn.activityweek.journeys;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import cn.activityweek.DemoTest;
import cn.activityweek.InstalledChromium;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.test.context.TestPropertySource;

/**
 * A test in a real browser against the running demonstration. Whoever needs a browser
 * takes {@link People} as a parameter. These tests share an application of their own:
 * what Spring Security's test support does to forms in the others must not reach a
 * browser.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ InstalledChromium.class, People.Arrival.class })
@DemoTest
@TestPropertySource(properties = "journeys=true")
@interface BrowserTest {

}
