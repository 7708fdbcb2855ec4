package cn.lvpu.portal.alerts;

import cn.lvpu.portal.accounts.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where the addresses of the daily letter are kept. */
public interface AddressStore {
    Optional<Stored> find(AccountId account);

    Optional<Stored> find(UUID id);

    /** Notes an address that is asked for; one that is confirmed stays until then. */
    void ask(AccountId account, UUID idWhenNew, String address, Instant at);

    /** The asked address becomes the address. Returns false when another one was asked for since. */
    boolean confirm(UUID id, String asked);

    /** No more letters, and nothing asked. */
    void end(UUID id);

    /** The key that signs links; the given one when there is none yet. */
    byte[] key(byte[] whenNone);

    /** @param id names the address in links, so that no account's id leaves the portal */
    record Stored(UUID id, AccountId account, Optional<String> address, Optional<String> asked) {}
}
