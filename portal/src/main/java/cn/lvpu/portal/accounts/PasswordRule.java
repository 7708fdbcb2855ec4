package cn.lvpu.portal.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long rather than intricate, and not one that everybody tries first (NIST SP 800-63B-4, 3.1.1). The
 * list of common ones is carried along; nothing is asked of anybody outside.
 */
@Component
class PasswordRule {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final String LIST = "/cn/lvpu/portal/accounts/common-passwords.txt";

    private final Set<String> common;

    PasswordRule() {
        try (InputStream in = PasswordRule.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            common = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message key of what is wrong with it, or empty when it will do. */
    Optional<String> check(String password, String loginName, String displayName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("accounts.signup.password.short");
        }
        if (length > LONGEST) {
            return Optional.of("accounts.signup.password.long");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        boolean namesItsOwner = lower.equals(loginName.strip().toLowerCase(Locale.ROOT))
                || lower.equals(displayName.strip().toLowerCase(Locale.ROOT));
        if (namesItsOwner
                || common.contains(lower)
                || password.chars().distinct().count() < 3
                || isRun(lower)) {
            return Optional.of("accounts.signup.password.common");
        }
        return Optional.empty();
    }

    /** 1234567890, abcdefghij and their reverses. */
    private static boolean isRun(String text) {
        int step = text.charAt(1) - text.charAt(0);
        if (Math.abs(step) != 1) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            int difference = text.charAt(i) - text.charAt(i - 1);
            boolean wrapped = text.charAt(i) == '0' && text.charAt(i - 1) == '9';
            if (difference != step && !wrapped) {
                return false;
            }
        }
        return true;
    }
}
