package cn.lvpu.portal.shell;

/** What waits for the person signed in, as a number in the header. A feature brings it as a bean; it must be cheap and never fail. */
@FunctionalInterface
public interface AccountNews {
    /** How many things wait; 0 shows nothing. */
    int count();
}
