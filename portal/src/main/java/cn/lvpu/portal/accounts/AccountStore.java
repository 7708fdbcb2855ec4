package cn.lvpu.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where accounts are kept. Login names are compared in the form that {@link LoginName} gives them. */
public interface AccountStore {
    Optional<Account> find(AccountId id);

    Optional<Credentials> findCredentials(String loginName);

    List<Account> list();

    boolean anyWith(Role role);

    /** Adds an account. Returns false, and changes nothing, when the login name is taken. */
    boolean add(AccountId id, String loginName, String displayName, String passwordHash, Set<Role> roles, Instant at);

    void rename(AccountId id, String displayName);

    /** Gives a role; does nothing when the account has it. */
    void addRole(AccountId id, Role role);

    void setPasswordHash(AccountId id, String passwordHash);

    /** What logging in needs: the account and its password hash. */
    record Credentials(Account account, String passwordHash) {}
}
