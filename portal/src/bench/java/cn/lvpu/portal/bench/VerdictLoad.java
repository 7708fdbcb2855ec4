package cn.lvpu.portal.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks for verdicts at a fixed pace, whether or not the portal keeps up: a request that is late counts as late, and is not left
 * out. {@code -Dbench.perSecond} and {@code -Dbench.seconds} change pace and length.
 */
final class VerdictLoad {
    private static final int PER_SECOND = Integer.getInteger("bench.perSecond", 200);
    private static final int SECONDS = Integer.getInteger("bench.seconds", 30);

    private final HttpClient http;
    private final List<String> addresses;
    private final Collection<Long> served;

    /** @param served nanoseconds of each request inside the portal, collected as they end */
    VerdictLoad(HttpClient http, List<String> addresses, Collection<Long> served) {
        this.http = http;
        this.addresses = addresses;
        this.served = served;
    }

    /** A row of the table. */
    String row() {
        paced(5 * PER_SECOND, new AtomicInteger(), new AtomicInteger());
        served.clear();
        var cookies = new AtomicInteger();
        var failures = new AtomicInteger();
        int requests = PER_SECOND * SECONDS;
        long start = System.nanoTime();
        paced(requests, cookies, failures);
        double perSecond = requests / ((System.nanoTime() - start) / 1e9);
        long[] times = served.stream().mapToLong(Long::longValue).sorted().toArray();
        return "| %d verdicts at %d/s for %d s (reached %.0f/s): server time p50 / p99 / worst | %.1f / %.1f / %.1f ms, %d cookies, %d failures | – | – |"
                .formatted(
                        requests,
                        PER_SECOND,
                        SECONDS,
                        perSecond,
                        millis(times, .5),
                        millis(times, .99),
                        millis(times, 1),
                        cookies.get(),
                        failures.get());
    }

    private void paced(int requests, AtomicInteger cookies, AtomicInteger failures) {
        long step = Duration.ofSeconds(1).toNanos() / PER_SECOND;
        long first = System.nanoTime();
        List<CompletableFuture<?>> waiting = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            for (long left = first + i * step - System.nanoTime(); left > 0; left = first + i * step - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var request = HttpRequest.newBuilder(URI.create(addresses.get(i % addresses.size())))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            waiting.add(http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .handle((response, failure) -> {
                        if (failure != null || response.statusCode() != 200) {
                            failures.incrementAndGet();
                        } else if (response.headers().firstValue("Set-Cookie").isPresent()) {
                            cookies.incrementAndGet();
                        }
                        return null;
                    }));
        }
        CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
    }

    private static double millis(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
    }
}
