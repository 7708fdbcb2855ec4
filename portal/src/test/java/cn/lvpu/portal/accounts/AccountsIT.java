package cn.lvpu.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.Registration.Refused;
import cn.lvpu.portal.accounts.Registration.Registered;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.support.WithAnonymousUser;

@IntegrationTest
@WithAnonymousUser
class AccountsIT {
    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @Autowired
    PasswordEncoder passwordEncoder;

    private final String name = "it-" + UUID.randomUUID();

    @Test
    void aSignUpGivesACitizenWhoCanLogInWhateverTheCaseOfTheName() {
        Registration result = accounts.register(name, "京西散人", "长一点的密码总是好的");

        assertThat(result)
                .isInstanceOfSatisfying(
                        Registered.class,
                        registered -> assertThat(registered.account().roles()).containsExactly(Role.CITIZEN));
        var user = users.loadUserByUsername(name.toUpperCase(java.util.Locale.ROOT));
        assertThat(passwordEncoder.matches("长一点的密码总是好的", user.getPassword())).isTrue();
        assertThat(user.getPassword()).startsWith("{argon2}$argon2id$");
    }

    @Test
    void aTakenNameIsRefusedAtItsField() {
        accounts.register(name, "甲", "correct battery horse");

        Registration second = accounts.register(name.toUpperCase(java.util.Locale.ROOT), "乙", "correct battery horse");

        assertThat(second)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Registration.FieldProblem::messageKey)
                                .containsExactly("accounts.signup.login.taken"));
    }

    @Test
    void anonymousPeopleMayNotListAccounts() {
        assertThatThrownBy(accounts::list).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @As(Role.MODERATOR)
    void moderatorsMayNotListAccounts() {
        assertThatThrownBy(accounts::list).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @As(Role.OPERATOR)
    void operatorsMayListAccounts() {
        assertThat(accounts.list()).isNotNull();
    }
}
