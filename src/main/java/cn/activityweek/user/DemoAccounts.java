package cn.activityweek.user;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import cn.activityweek.core.StartData;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The demonstration's accounts, one for each part that somebody plays in the week.
 */
@Component
@Profile("demo")
@Order(30)
class DemoAccounts implements StartData {

	static final String PASSWORD = "activity-week-demo";

	private static final String COORDINATION = "教務處";

	private static final String PUBLICITY = "宣傳統戰部";

	private static final List<Sample> SAMPLES = List.of(
			new Sample("jiaowu", "周敏", "教務處處長：方案、接收、統計", COORDINATION, Role.COORDINATOR, Role.HEAD),
			new Sample("jiaowu-2", "吳靜", "教務處填報人", COORDINATION, Role.REPORTER),
			new Sample("xuanchuan", "李文", "宣傳統戰部編輯、填報人", PUBLICITY, Role.EDITOR, Role.REPORTER),
			new Sample("xuanchuan-2", "趙晴", "宣傳統戰部編輯、填報人", PUBLICITY, Role.EDITOR, Role.REPORTER),
			new Sample("xuanchuan-buzhang", "王建華", "宣傳統戰部部長：終審、負責人", PUBLICITY, Role.CHIEF_EDITOR, Role.HEAD),
			new Sample("tuanwei", "陳晨", "團委填報人", "團委", Role.REPORTER),
			new Sample("tuanwei-shuji", "孫立", "團委書記：負責人", "團委", Role.HEAD),
			new Sample("hezuo", "劉洋", "合作交流與就業創業中心填報人", "合作交流與就業創業中心", Role.REPORTER),
			new Sample("hezuo-zhuren", "馬志強", "合作交流與就業創業中心主任：負責人", "合作交流與就業創業中心", Role.HEAD),
			new Sample("dangzheng", "鄭紅", "黨政辦公室填報人、負責人", "黨政辦公室", Role.REPORTER, Role.HEAD),
			new Sample("peixun", "何平", "培訓部填報人、負責人", "培訓部", Role.REPORTER, Role.HEAD),
			new Sample("xueyuan", "張磊", "二級學院填報人", "1", Role.REPORTER),
			new Sample("xueyuan-yuanzhang", "高遠", "二級學院院長：負責人", "1", Role.HEAD),
			new Sample("xueyuan-2", "林琳", "另一個二級學院的填報人", "2", Role.REPORTER),
			new Sample("baowei", "徐剛", "保衛處填報人", "保衛處", Role.REPORTER),
			new Sample("lingdao", "宋明", "領導小組：查看全部", null, Role.LEADING_GROUP),
			new Sample("shenji", "許慎", "審計員：查看操作記錄", null, Role.AUDITOR),
			new Sample("admin", "沈浩", "系統管理員：賬號", null, Role.ADMINISTRATOR));

	private final AccountRepository accounts;

	private final DemoPeople people;

	private final PasswordEncoder encoder;

	private final Clock clock;

	DemoAccounts(AccountRepository accounts, DemoPeople people, PasswordEncoder encoder, Clock clock) {
		this.accounts = accounts;
		this.people = people;
		this.encoder = encoder;
		this.clock = clock;
	}

	List<Sample> accounts() {
		return SAMPLES;
	}

	@Override
	public void create() {
		String hash = this.encoder.encode(PASSWORD);
		for (Sample sample : SAMPLES) {
			Account account = new Account(sample.username(), displayName(sample), this.clock.instant());
			account.appoint(appointments(sample));
			account.setPasswordHash(hash);
			this.accounts.save(account);
		}
	}

	private String displayName(Sample sample) {
		return sample.name() + "（示範）";
	}

	private Set<Appointment> appointments(Sample sample) {
		Set<Appointment> appointments = new LinkedHashSet<>();
		for (Role role : sample.roles()) {
			Long departmentId = role.isOfDepartment() ? this.people.department(sample.department()).getDepartmentId()
					: null;
			appointments.add(new Appointment(role, departmentId));
		}
		return appointments;
	}

	/**
	 * One sample account.
	 *
	 * @param username the name to sign in with
	 * @param name the person's, made up
	 * @param description who it is, as the sign-in page says
	 * @param department the department's name, or a college's place in the roster; null
	 * for the college's roles
	 * @param roles the roles held there
	 */
	record Sample(String username, String name, String description, String department, List<Role> roles) {

		Sample(String username, String name, String description, String department, Role... roles) {
			this(username, name, description, department, List.of(roles));
		}

	}

}
