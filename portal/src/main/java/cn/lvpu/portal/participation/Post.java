package cn.lvpu.portal.participation;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostState.Refused;
import cn.lvpu.portal.participation.PostState.Withdrawn;
import java.time.Instant;
import java.util.Optional;

/**
 * A post and what may happen to it. Immutable: each transition gives the next version.
 *
 * @param authorName the author's nickname when it was posted
 * @param districtCode six digits, of a district that exists
 * @param entryId {@code kind:slug} of an entry that exists
 * @param example made-up example data, shown marked 示例
 * @param rowVersion 1 when received, one more with every transition; the index's external version
 */
public record Post(
        PostId id,
        AccountId author,
        String authorName,
        PostKind kind,
        PostText text,
        Optional<String> districtCode,
        Optional<String> entryId,
        boolean example,
        Instant createdAt,
        PostState state,
        long rowVersion) {

    public boolean isPublic() {
        return state instanceof Published;
    }

    public boolean isBy(AccountId account) {
        return author.equals(account);
    }

    /** @throws IllegalTransition unless it is pending */
    public Post publish(Instant at) {
        if (!(state instanceof Pending)) {
            throw new IllegalTransition(this, "publish");
        }
        return in(new Published(at));
    }

    /** @throws IllegalTransition unless it is pending */
    public Post refuse(RefusalReason reason, Instant at) {
        if (!(state instanceof Pending)) {
            throw new IllegalTransition(this, "refuse");
        }
        return in(new Refused(at, reason));
    }

    /** @throws IllegalTransition unless it is pending or published */
    public Post withdraw(Instant at) {
        if (!(state instanceof Pending || state instanceof Published)) {
            throw new IllegalTransition(this, "withdraw");
        }
        return in(new Withdrawn(at));
    }

    /** Whether both say the same about the same: then the second is a repetition of the first. */
    boolean says(Submission other) {
        return text.equals(other.text())
                && kind == other.kind()
                && districtCode.equals(other.districtCode())
                && entryId.equals(other.entryId());
    }

    private Post in(PostState next) {
        return new Post(
                id, author, authorName, kind, text, districtCode, entryId, example, createdAt, next, rowVersion + 1);
    }

    /** A transition that the state does not allow. */
    public static final class IllegalTransition extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private IllegalTransition(Post post, String transition) {
            super("cannot " + transition + " post " + post.id() + ": it is "
                    + post.state().getClass().getSimpleName());
        }
    }
}
