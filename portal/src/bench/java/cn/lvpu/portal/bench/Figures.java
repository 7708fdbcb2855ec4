package cn.lvpu.portal.bench;

import java.util.Arrays;

/** Times of one arm, in nanoseconds, and what is quoted of them. */
record Figures(long[] sortedNanos) {
    /** One thing done once, perhaps failing. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Two arms in turn, A B A B …, so that a machine's drift meets both. */
    record Pair(Figures a, Figures b) {
        double ratio(double quantile) {
            return (double) a.nanosAt(quantile) / b.nanosAt(quantile);
        }
    }

    static Pair inTurn(int warmUp, int rounds, Work a, Work b) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            a.run();
            b.run();
        }
        var timesOfA = new long[rounds];
        var timesOfB = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            timesOfA[i] = time(a);
            timesOfB[i] = time(b);
        }
        return new Pair(of(timesOfA), of(timesOfB));
    }

    static Figures of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /** @param quantile 0..1 */
    long nanosAt(double quantile) {
        int index = (int) Math.ceil(quantile * sortedNanos.length) - 1;
        return sortedNanos[Math.clamp(index, 0, sortedNanos.length - 1)];
    }

    String milliseconds(double quantile) {
        return "%.2f ms".formatted(nanosAt(quantile) / 1e6);
    }

    private static long time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
