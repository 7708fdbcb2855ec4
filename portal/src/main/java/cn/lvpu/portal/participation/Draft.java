package cn.lvpu.portal.participation;

import java.util.Optional;

/** A post as typed, before any check. Sending the same id again is the same post. */
public record Draft(PostId id, PostKind kind, String text, Optional<String> districtCode, Optional<String> entryId) {}
