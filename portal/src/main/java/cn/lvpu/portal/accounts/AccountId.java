package cn.lvpu.portal.accounts;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an account for ever; login names may change, this does not. */
public record AccountId(UUID value) implements Serializable {
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
