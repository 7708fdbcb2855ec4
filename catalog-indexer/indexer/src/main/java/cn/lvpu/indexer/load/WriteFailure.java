package cn.lvpu.indexer.load;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.util.Objects;
import java.util.Optional;

/**
 * A write that Elasticsearch refused.
 *
 * @param temporary whether the same write may succeed later (overload, a shard on its way)
 */
public record WriteFailure(String index, String id, int status, String reason, boolean temporary) {
    private static final int LONGEST_REASON = 300;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /** The failure in an answer, if it is one: an older version or a document that is gone already are none. */
    static Optional<WriteFailure> of(BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return Optional.empty();
        }
        boolean indexMissing = Objects.equals(error.type(), "index_not_found_exception");
        if (item.operationType() == OperationType.Delete && item.status() == 404 && !indexMissing) {
            return Optional.empty();
        }
        return Optional.of(new WriteFailure(
                item.index(),
                Objects.requireNonNullElse(item.id(), "?"),
                item.status(),
                reason(error),
                indexMissing || item.status() == TOO_MANY_REQUESTS || item.status() >= SERVER_ERROR));
    }

    private static String reason(ErrorCause error) {
        StringBuilder reason = new StringBuilder(Objects.requireNonNullElse(error.type(), "error"));
        for (ErrorCause cause = error; cause != null; cause = cause.causedBy()) {
            if (cause.reason() != null) {
                reason.append(": ").append(cause.reason());
            }
        }
        // What follows may quote the document, which belongs in no log.
        int preview = reason.indexOf(" Preview of field's value");
        return reason.substring(0, Math.min(preview < 0 ? reason.length() : preview, LONGEST_REASON));
    }

    @Override
    public String toString() {
        return index + "/" + id + "（" + status + "）" + reason;
    }
}
