package cn.lvpu.portal.transparency;

import java.io.Serial;

/** The stored log is not the one that was signed. The message is for the operator, in Chinese. */
public class BrokenLogException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BrokenLogException(String message) {
        super(message);
    }
}
