package cn.lvpu.portal.platform.embedded;

import java.io.Serial;

/** An embedded server's process could not be started or never answered. */
public class ServerDidNotStartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    ServerDidNotStartException(String name, Throwable cause) {
        super(name + " 没有启动：" + cause.getMessage(), cause);
    }
}
