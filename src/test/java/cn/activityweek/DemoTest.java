package cn.activityweek;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.test.context.ActiveProfiles;

/**
 * A test of the whole application with the demonstration's accounts and activities, its
 * clock at 2023-05-18 09:00. Tests share the database and leave their records in it, so
 * each makes its own.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@ActiveProfiles("demo")
public @interface DemoTest {

}
