package cn.lvpu.portal.platform;

import java.io.Serial;

/** The portal cannot start as things are. The message is for the person at the terminal: what is wrong and what to do. */
public class StartRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public StartRefusedException(String message) {
        super(message);
    }
}
