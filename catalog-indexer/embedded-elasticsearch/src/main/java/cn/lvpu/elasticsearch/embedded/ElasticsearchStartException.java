package cn.lvpu.elasticsearch.embedded;

/** The node did not come up. The message says why as far as is known, and quotes the end of the node's log. */
public final class ElasticsearchStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ElasticsearchStartException(String message) {
        super(message);
    }

    ElasticsearchStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
