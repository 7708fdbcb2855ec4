package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often a caution is wrong, and how often a copied label is noticed: the model is told in docs/adr/0028. */
class ScanPatternTest {
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final int BOXES = 20_000;
    private static final int COPIED = 500;
    /** Of people who look, so many say where. */
    private static final double SAYS_WHERE = .3;
    /** Of those who say, so many choose a wrong district. */
    private static final double SAYS_WRONGLY = .03;

    @Test
    void fewBoxesAreCautionedWithoutReason() {
        Random random = new Random(2026);
        int cautioned = 0;
        for (int i = 0; i < BOXES; i++) {
            cautioned += ScanPattern.find(oneBox(random)).isPresent() ? 1 : 0;
        }
        double falseAlarms = cautioned / (double) BOXES;
        System.out.printf(
                "scan pattern: %d of %,d honest boxes cautioned (%.3f %%)%n", cautioned, BOXES, 100 * falseAlarms);
        assertThat(falseAlarms).isLessThan(.001);
    }

    @Test
    void mostLabelsCopiedOntoHundredsOfBoxesAreNoticed() {
        Random random = new Random(2027);
        int noticed = 0;
        for (int i = 0; i < COPIED; i++) {
            List<SerialScan> scans = new ArrayList<>();
            for (int copy = 0; copy < 300; copy++) {
                // Of three hundred boxes with one label, one in four is looked at, in the same weeks, all over the
                // city.
                if (random.nextInt(4) == 0) {
                    look(scans, random, 20 * 24 * random.nextDouble(), random.nextInt(16));
                }
            }
            noticed += ScanPattern.find(sorted(scans)).isPresent() ? 1 : 0;
        }
        double share = noticed / (double) COPIED;
        System.out.printf("scan pattern: %.1f %% of labels copied 300 times noticed%n", 100 * share);
        assertThat(share).isGreaterThan(.5);
    }

    @Test
    void fourDistrictsWithinADayAreManyAndThreeAreNot() {
        List<SerialScan> scans = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            assertThat(ScanPattern.find(scans)).isEmpty();
            scans.add(new SerialScan(START.plus(Duration.ofHours(7L * i)), "11010" + i));
        }
        assertThat(ScanPattern.find(scans)).contains(ScanPattern.MANY_PLACES);
        List<SerialScan> slower = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            slower.add(new SerialScan(START.plus(Duration.ofHours(8L * i)), "11010" + i));
        }
        assertThat(ScanPattern.find(slower)).isEmpty();
    }

    @Test
    void sixtyHoursOfLooksAreManyWhereverTheyWere() {
        List<SerialScan> scans = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            assertThat(ScanPattern.find(scans)).isEmpty();
            scans.add(new SerialScan(START.plus(Duration.ofHours(11L * i)), ""));
        }
        assertThat(ScanPattern.find(scans)).contains(ScanPattern.MANY_HOURS_OF_LOOKS);
    }

    /** Packed, brought to a stall, on show there for up to five days, bought, given away perhaps. */
    private static List<SerialScan> oneBox(Random random) {
        List<SerialScan> scans = new ArrayList<>();
        int orchard = random.nextInt(16);
        int stall = random.nextInt(16);
        int home = random.nextInt(3) == 0 ? random.nextInt(16) : stall;
        double at = 0;
        look(scans, random, at, orchard);
        at += 4 + random.nextInt(44);
        look(scans, random, at, stall);
        int days = 1 + random.nextInt(5);
        for (int day = 0; day < days; day++) {
            for (int hour = 0; hour < 10; hour++) {
                // Somebody looks at this very box in one hour of four.
                if (random.nextInt(4) == 0) {
                    look(scans, random, at + day * 24 + hour, stall);
                }
            }
        }
        at += days * 24;
        for (int i = random.nextInt(4); i > 0; i--) {
            look(scans, random, at + random.nextInt(72), home);
        }
        if (random.nextInt(10) == 0) {
            look(scans, random, at + 12 + random.nextInt(96), random.nextInt(16));
        }
        return sorted(scans);
    }

    private static void look(List<SerialScan> scans, Random random, double hours, int district) {
        Instant hour = START.plusSeconds((long) (hours * 3600)).truncatedTo(ChronoUnit.HOURS);
        scans.add(new SerialScan(hour, ""));
        if (random.nextDouble() < SAYS_WHERE) {
            int said = random.nextDouble() < SAYS_WRONGLY ? random.nextInt(16) : district;
            scans.add(new SerialScan(hour, "1101%02d".formatted(said)));
        }
    }

    private static List<SerialScan> sorted(List<SerialScan> scans) {
        Set<SerialScan> once = new LinkedHashSet<>(scans);
        return once.stream().sorted(Comparator.comparing(SerialScan::hour)).toList();
    }
}
