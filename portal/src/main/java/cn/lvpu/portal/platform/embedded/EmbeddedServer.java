package cn.lvpu.portal.platform.embedded;

import java.util.Optional;

/** One supervised server: while it is meant to run and its process ends, it is started again on the same port. */
public interface EmbeddedServer {
    /** The port on the loopback interface; the same for as long as the portal runs. */
    int port();

    /** Starts it and waits until it answers; nothing happens when it runs already. */
    void start();

    /** Stops it in good order and keeps it stopped; nothing happens when it is stopped already. */
    void stop();

    /** The server's process while there is one. */
    Optional<ProcessHandle> process();
}
