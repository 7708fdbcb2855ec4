package cn.lvpu.portal.accounts;

import cn.lvpu.portal.platform.firststart.FirstStart;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One account per role on new embedded data, marked as example; the passwords are shown this once and kept nowhere. */
@Component
@Profile("embedded")
class ExampleAccounts implements FirstStart {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Texts texts;

    ExampleAccounts(Accounts accounts, Passwords passwords, Texts texts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "accounts.example-accounts";
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public List<String> run() {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("accounts.examples.heading"));
        for (Role role : Role.values()) {
            String login = role.name().toLowerCase(Locale.ROOT);
            String password = passwords.generate();
            accounts.add(
                    new LoginName(login),
                    texts.get("accounts.examples.name", texts.get("accounts.role." + role.name())),
                    password,
                    Set.of(role));
            lines.add("    %-10s %s".formatted(login, password));
        }
        return lines;
    }
}
