package cn.lvpu.portal.registry;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits for a server no longer than somebody at a stall would. What did not answer in time is interrupted. */
final class TimeLimit implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * @throws NoAnswerException when the work failed or took longer
     */
    <T> T within(Duration limit, Supplier<T> work) throws NoAnswerException {
        Future<T> answer = threads.submit(work::get);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            throw new NoAnswerException(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new NoAnswerException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    static final class NoAnswerException extends Exception {
        NoAnswerException(Throwable cause) {
            super(cause);
        }
    }
}
