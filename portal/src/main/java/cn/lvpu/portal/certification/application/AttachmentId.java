package cn.lvpu.portal.certification.application;

import java.util.UUID;

/** Identifies an attachment; chosen by whoever uploads, so that an upload sent twice is kept once. */
public record AttachmentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
