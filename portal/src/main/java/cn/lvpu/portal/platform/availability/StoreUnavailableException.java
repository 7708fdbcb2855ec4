package cn.lvpu.portal.platform.availability;

import java.io.Serial;

/** PostgreSQL did not answer. Nothing was stored. */
public class StoreUnavailableException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
