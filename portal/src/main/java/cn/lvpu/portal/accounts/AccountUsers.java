package cn.lvpu.portal.accounts;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Gives Spring Security the stored accounts, and takes back a password hash that was made with stronger parameters. */
@Component
class AccountUsers implements UserDetailsService, UserDetailsPasswordService {
    private final AccountStore store;

    AccountUsers(AccountStore store) {
        this.store = store;
    }

    @Override
    public AccountUser loadUserByUsername(String typed) {
        AccountStore.Credentials found = store.findCredentials(LoginName.normalise(typed))
                .orElseThrow(() -> new UsernameNotFoundException("unknown login name"));
        return userOf(found.account(), found.passwordHash());
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        AccountUser current = (AccountUser) user;
        if (newHash != null) {
            store.setPasswordHash(current.signedIn().id(), newHash);
        }
        return new AccountUser(current.signedIn(), current.getUsername(), newHash, current.isEnabled());
    }

    static AccountUser userOf(Account account, @Nullable String passwordHash) {
        return new AccountUser(
                new SignedIn(account.id(), account.displayName(), account.roles()),
                account.loginName(),
                passwordHash,
                account.enabled());
    }
}
