package cn.lvpu.portal.transparency.tree;

import java.io.Serial;

/** A part of the log that should be there is not, or cannot be read. */
public class MissingTileException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public MissingTileException(String what) {
        super(what);
    }

    public MissingTileException(String what, Throwable cause) {
        super(what, cause);
    }
}
