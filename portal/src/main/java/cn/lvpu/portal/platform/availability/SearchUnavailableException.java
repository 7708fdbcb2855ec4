package cn.lvpu.portal.platform.availability;

import java.io.Serial;

/** Elasticsearch did not answer, or answered that it cannot. Searching is away for now; the truth is not touched. */
public class SearchUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public SearchUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
