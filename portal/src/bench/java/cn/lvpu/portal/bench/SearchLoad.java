package cn.lvpu.portal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People who search twenty times a second, whether or not the last search has been answered. */
final class SearchLoad implements AutoCloseable {
    private static final long EVERY_MILLIS = 50;

    /** What became of them. */
    record Answered(Figures times, int failed) {}

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> addresses;

    SearchLoad(List<String> addresses) {
        this.addresses = addresses;
        clock.scheduleAtFixedRate(() -> people.execute(this::ask), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void ask() {
        var request = HttpRequest.newBuilder(URI.create(addresses.get(Math.floorMod(asked.getAndIncrement(), addresses.size()))))
                .timeout(Duration.ofSeconds(30))
                .build();
        long start = System.nanoTime();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                System.out.println("failed: " + request.uri() + " " + answer.statusCode());
                failed.incrementAndGet();
            }
        } catch (Exception e) {
            System.out.println("failed: " + request.uri() + " " + e);
            failed.incrementAndGet();
        }
        times.add(System.nanoTime() - start);
    }

    /** Waits for the answers under way. */
    Answered stop() {
        close();
        return new Answered(Figures.of(times.stream().mapToLong(Long::longValue).toArray()), failed.get());
    }

    @Override
    public void close() {
        clock.close();
        people.close();
    }
}
