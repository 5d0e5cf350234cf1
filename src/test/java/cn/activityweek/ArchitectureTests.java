package cn.activityweek;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * How the code reads, where a compiler can't say it.
 */
class ArchitectureTests {

	private static JavaClasses product;

	@BeforeAll
	static void read() {
		product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("cn.activityweek");
	}

	@Test
	void controllersArePackagePrivate() {
		classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(product);
	}

	@Test
	void repositoriesArePackagePrivate() {
		classes().that().areAssignableTo(Repository.class).should().bePackagePrivate().check(product);
	}

	@Test
	void formsAreNoEntities() {
		classes().that().haveSimpleNameEndingWith("Form").should().notBeAnnotatedWith(Entity.class).check(product);
	}

	@Test
	void noHandlerBindsARequestToAnEntity() {
		methods().that()
			.areDeclaredInClassesThat()
			.areAnnotatedWith(Controller.class)
			.and()
			.areMetaAnnotatedWith(RequestMapping.class)
			.should(takeNoEntity())
			.check(product);
	}

	@Test
	void nobodyAsksTheMachineForTheTime() {
		noClasses().should()
			.callMethodWhere(asksForTheTime())
			.because("every time comes from the one Clock")
			.check(product);
	}

	@Test
	void nothingIsCalledUtilOrImpl() {
		noClasses().should()
			.haveSimpleNameEndingWith("Impl")
			.orShould()
			.haveSimpleNameContaining("Util")
			.orShould()
			.resideInAPackage("..util..")
			.check(product);
	}

	@Test
	void packagesAreFlat() {
		classes().should().resideInAnyPackage("cn.activityweek", "cn.activityweek.*").check(product);
	}

	@Test
	void nobodyPrintsToTheConsole() {
		noClasses().should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(product);
	}

	private static ArchCondition<JavaMethod> takeNoEntity() {
		return new ArchCondition<>("take no entity") {

			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				for (JavaClass parameter : method.getRawParameterTypes()) {
					events.add(new SimpleConditionEvent(method, !parameter.isAnnotatedWith(Entity.class),
							method.getFullName() + " takes " + parameter.getSimpleName()));
				}
			}

		};
	}

	private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
		List<Class<?>> times = List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
				ZonedDateTime.class);
		return DescribedPredicate.describe("asks for the time without a clock", (call) -> {
			JavaClass owner = call.getTargetOwner();
			boolean now = call.getName().equals("now") && call.getTarget().getRawParameterTypes().isEmpty()
					&& times.stream().anyMatch((type) -> assignableTo(type).test(owner));
			boolean millis = owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis");
			boolean otherClock = owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
					&& !call.getOriginOwner().getSimpleName().equals("ClockConfiguration");
			return now || millis || otherClock;
		});
	}

}
