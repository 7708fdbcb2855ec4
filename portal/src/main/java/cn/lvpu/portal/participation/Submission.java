package cn.lvpu.portal.participation;

import java.util.Optional;

/** A post as its author sends it, checked. {@code id} is chosen by the form and stays the same when it is sent again. */
record Submission(PostId id, PostKind kind, PostText text, Optional<String> districtCode, Optional<String> entryId) {}
