package cn.lvpu.portal.transparency.verify;

import java.io.Serial;

/** The log contradicts itself, its signature, or what it said before. The message is for the person at the terminal. */
class ContradictionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ContradictionException(String message) {
        super(message);
    }
}
