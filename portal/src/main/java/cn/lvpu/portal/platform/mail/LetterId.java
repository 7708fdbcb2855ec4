package cn.lvpu.portal.platform.mail;

import java.util.UUID;

/** Identifies a letter; also the left part of its Message-ID, so that a letter sent twice by accident shows once. */
public record LetterId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
