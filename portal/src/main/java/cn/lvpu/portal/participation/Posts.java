package cn.lvpu.portal.participation;

import cn.lvpu.portal.accounts.AccountId;
import java.util.List;
import java.util.Optional;

/** Where posts are kept. Changes join the caller's transaction. */
public interface Posts {
    /** Returns false, and changes nothing, when there is a post of this id already. */
    boolean add(Post post);

    /**
     * Stores the next version of a post, and says in the change feed that it changed.
     *
     * @return false, and changes nothing, when the stored version is not the one before
     */
    boolean update(Post next);

    Optional<Post> find(PostId id);

    /** The post, locked until the transaction ends. */
    Optional<Post> findForUpdate(PostId id);

    /** Newest first. */
    List<Post> listBy(AccountId author, int limit);

    /** Pending ones, oldest first. */
    List<Post> listPending(int limit);

    long countPending();
}
