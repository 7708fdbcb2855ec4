package cn.lvpu.portal.participation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Posts as those see them who decide on them. Decisions join the caller's transaction, with the record of them. */
@Service
public class PostsUnderReview {
    private final Posts posts;

    PostsUnderReview(Posts posts) {
        this.posts = posts;
    }

    /** Pending ones, oldest first. */
    @PreAuthorize("hasRole('MODERATOR')")
    public List<Post> listPending(int limit) {
        return posts.listPending(limit);
    }

    @PreAuthorize("hasRole('MODERATOR')")
    public long countPending() {
        return posts.countPending();
    }

    @PreAuthorize("hasRole('MODERATOR')")
    public Optional<Post> find(PostId id) {
        return posts.find(id);
    }

    /** The post, which nobody else changes until the caller's transaction ends. */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Post> findForUpdate(PostId id) {
        return posts.findForUpdate(id);
    }

    /** Makes a pending post public, as found by {@link #findForUpdate}. */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional(propagation = Propagation.MANDATORY)
    public Post publish(Post pending, Instant at) {
        return store(pending.publish(at));
    }

    /** Refuses a pending post, as found by {@link #findForUpdate}. */
    @PreAuthorize("hasRole('MODERATOR')")
    @Transactional(propagation = Propagation.MANDATORY)
    public Post refuse(Post pending, RefusalReason reason, Instant at) {
        return store(pending.refuse(reason, at));
    }

    private Post store(Post next) {
        if (!posts.update(next)) {
            throw new IllegalStateException("post " + next.id() + " changed since it was locked");
        }
        return next;
    }
}
