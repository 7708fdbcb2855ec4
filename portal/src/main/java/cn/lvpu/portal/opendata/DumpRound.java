package cn.lvpu.portal.opendata;

import cn.lvpu.portal.platform.clockwork.ClockTask;
import cn.lvpu.portal.registry.RegistryDay;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the snapshot of the day, once, all files in one transaction: a portal that dies in the middle leaves none of them. Example
 * certificates are left out, since made-up data is no open data.
 */
@Component
public class DumpRound {
    /** Days for which every snapshot is kept; of the time before, the first of each month. */
    public static final int KEPT_DAYS = 31;

    private static final int PAGE = 1000;

    private final CertificateRecords certificates;
    private final GiRecords gi;
    private final Dumps dumps;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final String site;

    DumpRound(
            CertificateRecords certificates,
            GiRecords gi,
            Dumps dumps,
            TransactionOperations transaction,
            Clock clock,
            @Value("${lvpu.public-address:${lvpu.public-base-url:}}") String site) {
        this.certificates = certificates;
        this.gi = gi;
        this.dumps = dumps;
        this.transaction = transaction;
        this.clock = clock;
        this.site = site.replaceFirst("/+$", "");
    }

    /** When it is done: soon after midnight in Beijing, and whenever a day has none yet. */
    @Configuration(proxyBeanMethods = false)
    static class Hours {
        private static final Duration LOOK = Duration.ofMinutes(20);

        @Bean
        ClockTask dumpTask(DumpRound round) {
            return new ClockTask("opendata-dumps", LOOK, round::run);
        }
    }

    /** Makes today's files where there are none. */
    public void run() {
        LocalDate today = RegistryDay.of(clock.instant());
        if (dumps.isMade(today)) {
            return;
        }
        List<RegistryRecord> records = records(today);
        transaction.executeWithoutResult(status -> {
            String name = "lvpu-registry-" + today;
            add(today, name + ".csv", "text/csv", records, DumpFormats.csv(records, site));
            add(today, name + ".jsonl", "application/jsonl", records, DumpFormats.jsonLines(records, site));
            add(
                    today,
                    name + ".schema-org.jsonl",
                    "application/jsonl",
                    records,
                    DumpFormats.jsonLdLines(records, site));
            dumps.forgetBefore(today.minusDays(KEPT_DAYS));
        });
    }

    private List<RegistryRecord> records(LocalDate today) {
        List<RegistryRecord> records = new ArrayList<>();
        String last = "";
        List<RegistryRecord> page;
        do {
            page = certificates.listAfter(last, today, PAGE);
            page.stream().filter(record -> !record.example()).forEach(records::add);
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
        records.addAll(gi.listAll());
        return records;
    }

    private void add(LocalDate day, String name, String mediaType, List<RegistryRecord> records, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        dumps.add(new Dump(day, name, mediaType, records.size(), content.length, sha256(content)), content);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
