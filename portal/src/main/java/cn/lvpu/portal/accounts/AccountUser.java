package cn.lvpu.portal.accounts;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security holds it in the session. The hash is dropped once the password was checked. */
public final class AccountUser implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1L;

    private final SignedIn signedIn;
    private final String loginName;
    private final boolean enabled;
    private @Nullable String passwordHash;

    public AccountUser(SignedIn signedIn, String loginName, @Nullable String passwordHash, boolean enabled) {
        this.signedIn = signedIn;
        this.loginName = loginName;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
    }

    public SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return signedIn.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return loginName;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** Session registries compare principals: the same account is the same person. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountUser user && user.signedIn.id().equals(signedIn.id());
    }

    @Override
    public int hashCode() {
        return signedIn.id().hashCode();
    }

    @Override
    public String toString() {
        return "AccountUser[" + signedIn.id() + "]";
    }
}
