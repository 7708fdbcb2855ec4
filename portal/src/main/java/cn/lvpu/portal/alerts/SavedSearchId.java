package cn.lvpu.portal.alerts;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a saved search for ever. */
public record SavedSearchId(UUID value) implements Serializable {
    @Override
    public String toString() {
        return value.toString();
    }
}
