package cn.lvpu.portal.accounts;

import cn.lvpu.portal.accounts.Registration.Field;
import cn.lvpu.portal.accounts.Registration.FieldProblem;
import cn.lvpu.portal.accounts.Registration.Refused;
import cn.lvpu.portal.accounts.Registration.Registered;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts and what may be done with them. */
@Service
public class Accounts {
    private final AccountStore store;
    private final PasswordEncoder passwordEncoder;
    private final PasswordRule passwordRule;
    private final CurrentAccount currentAccount;
    private final Clock clock;

    Accounts(
            AccountStore store,
            PasswordEncoder passwordEncoder,
            PasswordRule passwordRule,
            CurrentAccount currentAccount,
            Clock clock) {
        this.store = store;
        this.passwordEncoder = passwordEncoder;
        this.passwordRule = passwordRule;
        this.currentAccount = currentAccount;
        this.clock = clock;
    }

    /** Signs a citizen up. Anybody may; the caller keeps to the rate limit. */
    @PreAuthorize("permitAll()")
    @Transactional
    public Registration register(String loginName, String displayName, String password) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<LoginName> login = LoginName.find(loginName);
        if (login.isEmpty()) {
            problems.add(new FieldProblem(Field.LOGIN_NAME, "accounts.signup.login.invalid"));
        }
        String display = displayName.strip();
        if (!isDisplayName(display)) {
            problems.add(new FieldProblem(Field.DISPLAY_NAME, "accounts.signup.display.invalid"));
        }
        passwordRule
                .check(password, loginName, display)
                .ifPresent(key -> problems.add(new FieldProblem(Field.PASSWORD, key)));
        if (login.isPresent() && store.findCredentials(login.get().value()).isPresent()) {
            problems.add(new FieldProblem(Field.LOGIN_NAME, "accounts.signup.login.taken"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return add(login.orElseThrow(), display, password, Set.of(Role.CITIZEN))
                .<Registration>map(Registered::new)
                .orElseGet(
                        () -> new Refused(List.of(new FieldProblem(Field.LOGIN_NAME, "accounts.signup.login.taken"))));
    }

    /** Changes the name that others see of the account signed in. Returns false when the name is empty or too long. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean renameOwn(String displayName) {
        String display = displayName.strip();
        if (!isDisplayName(display)) {
            return false;
        }
        store.rename(currentAccount.get().id(), display);
        return true;
    }

    /**
     * Makes the citizen signed in a producer as well, who may apply for certificates: who they are is checked with what they
     * apply for, not before. Staff apply with an account of their own. Takes effect with the next log-in.
     *
     * @return false, and nothing changed, for staff
     */
    @PreAuthorize("hasRole('CITIZEN')")
    @Transactional
    public boolean becomeProducer() {
        AccountId id = currentAccount.get().id();
        if (store.find(id).orElseThrow().roles().stream().anyMatch(Role::isStaff)) {
            return false;
        }
        store.addRole(id, Role.PRODUCER);
        return true;
    }

    /** The account signed in, as it is stored now. */
    @PreAuthorize("isAuthenticated()")
    public Account getOwn() {
        return store.find(currentAccount.get().id()).orElseThrow();
    }

    @PreAuthorize("hasRole('OPERATOR')")
    public List<Account> list() {
        return store.list();
    }

    /** The account of an id; for other features that show who did something. */
    public Optional<Account> find(AccountId id) {
        return store.find(id);
    }

    Optional<Account> add(LoginName loginName, String displayName, String password, Set<Role> roles) {
        AccountId id = new AccountId(UUID.randomUUID());
        Instant now = clock.instant();
        boolean added = store.add(id, loginName.value(), displayName, encode(password), roles, now);
        return added ? store.find(id) : Optional.empty();
    }

    private String encode(String password) {
        return java.util.Objects.requireNonNull(passwordEncoder.encode(password));
    }

    private static boolean isDisplayName(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= 1 && length <= 40 && text.codePoints().noneMatch(Character::isISOControl);
    }
}
