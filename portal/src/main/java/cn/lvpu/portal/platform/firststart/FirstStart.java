package cn.lvpu.portal.platform.firststart;

import java.util.List;

/**
 * A step that an embedded portal does once on new data, never in production: features make beans of it to bring example data,
 * marked 示例. A step runs in a transaction together with the note that it was done; if it throws, the portal does not start and
 * the step is tried again the next time.
 */
public interface FirstStart {
    /** Names the step for ever, such as {@code participation.example-posts}. */
    String name();

    /** Steps run in rising order: accounts are 0, what needs accounts is more. */
    int order();

    /**
     * Does the step.
     *
     * @return lines to show to the person at the terminal, once; they are printed after the transaction
     */
    List<String> run();
}
