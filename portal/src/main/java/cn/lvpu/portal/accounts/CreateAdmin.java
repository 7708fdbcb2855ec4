package cn.lvpu.portal.accounts;

import cn.lvpu.portal.platform.i18n.Texts;
import java.util.EnumSet;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code --create-admin}: makes the first operator of a production portal, who gives roles to everybody else, and ends. Refuses
 * where an operator exists, so that it is no way around the log-in later.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CreateAdmin implements ApplicationRunner, ExitCodeGenerator {
    static final String OPTION = "create-admin";
    private static final LoginName LOGIN = new LoginName("admin");

    private final AccountStore store;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Texts texts;
    private final TransactionTemplate transactions;
    private int exitCode;

    CreateAdmin(
            AccountStore store, Accounts accounts, Passwords passwords, Texts texts, TransactionTemplate transactions) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.texts = texts;
        this.transactions = transactions;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption(OPTION)) {
            Optional<String> password = transactions.execute(status -> create());
            if (password.isPresent()) {
                System.out.println(texts.get("accounts.admin.created", LOGIN.value(), password.get()));
            } else {
                System.out.println(texts.get("accounts.admin.exists"));
                exitCode = 1;
            }
        }
    }

    /** The password, or empty when there is an operator already. */
    Optional<String> create() {
        if (store.anyWith(Role.OPERATOR)) {
            return Optional.empty();
        }
        String password = passwords.generate();
        EnumSet<Role> roles = EnumSet.of(Role.OPERATOR, Role.MODERATOR, Role.REVIEWER);
        return accounts.add(LOGIN, texts.get("accounts.admin.name"), password, roles)
                .map(account -> password);
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
