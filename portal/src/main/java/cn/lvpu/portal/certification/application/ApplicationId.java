package cn.lvpu.portal.certification.application;

import java.util.Optional;
import java.util.UUID;

/** Identifies an application for ever, also while it is a draft and has no receipt. */
public record ApplicationId(UUID value) {
    /** The identifier in an address, empty when it is none. */
    public static Optional<ApplicationId> parse(String text) {
        try {
            return Optional.of(new ApplicationId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
