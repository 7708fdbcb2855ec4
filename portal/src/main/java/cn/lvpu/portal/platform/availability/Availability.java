package cn.lvpu.portal.platform.availability;

import java.util.function.Supplier;

/** Whether the two servers behind the portal answer. Answers are a few seconds old at most. Safe for many threads. */
public interface Availability {
    boolean isSearchReachable();

    boolean isStoreReachable();

    /**
     * Runs a read against Elasticsearch.
     *
     * @throws SearchUnavailableException when the server is away; other failures pass unchanged
     */
    <T> T search(Supplier<T> read);

    /**
     * Runs work against PostgreSQL.
     *
     * @throws StoreUnavailableException when the server is away; other failures pass unchanged
     */
    <T> T store(Supplier<T> work);
}
