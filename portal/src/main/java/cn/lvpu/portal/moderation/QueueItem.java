package cn.lvpu.portal.moderation;

import cn.lvpu.portal.participation.Post;
import java.util.Optional;

/**
 * A post that waits for a decision.
 *
 * @param claim who has it now
 * @param own whether the moderator who looks wrote it, and so may not decide
 */
public record QueueItem(Post post, Optional<Claim> claim, boolean own) {}
