package cn.lvpu.portal.accounts;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Does work in the name of an account without a log-in: example data of a first start and clock work. Never for requests. */
@Component
public class ActingAs {
    private final AccountStore store;

    ActingAs(AccountStore store) {
        this.store = store;
    }

    /**
     * @param loginName for instance {@code citizen} on a first start
     * @throws IllegalArgumentException when there is no such account
     */
    public <T> T run(String loginName, Supplier<T> work) {
        AccountStore.Credentials found = store.findCredentials(LoginName.normalise(loginName))
                .orElseThrow(() -> new IllegalArgumentException("no account " + loginName));
        AccountUser user = AccountUsers.userOf(found.account(), null);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
