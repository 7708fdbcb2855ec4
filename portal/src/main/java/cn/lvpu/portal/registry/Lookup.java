package cn.lvpu.portal.registry;

import cn.lvpu.content.GiRecord;
import cn.lvpu.portal.registry.TimeLimit.NoAnswerException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * One question box for everything the registry knows: certificate numbers, whole addresses as scanned from a box,
 * announcement numbers, and names. Open to everybody; safe for use by many threads.
 */
@Service
public class Lookup {
    static final int MOST_CERTIFICATES = 20;
    static final int MOST_SUGGESTIONS = 5;
    static final int LONGEST_QUESTION = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Lookup.class);
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://\\S*?/c/([^/?#\\s]+)\\S*");
    private static final Pattern MEANT_AS_NUMBER = Pattern.compile("[A-Z]{2,8}[0-9OIL]{4}[0-9A-Z]*");

    private final Verdicts verdicts;
    private final Certificates certificates;
    private final GiRegister giRegister;
    private final TimeLimit timeLimit = new TimeLimit();

    Lookup(Verdicts verdicts, Certificates certificates, GiRegister giRegister) {
        this.verdicts = verdicts;
        this.certificates = certificates;
        this.giRegister = giRegister;
    }

    public LookupAnswer ask(String question) {
        String asked =
                ADDRESS.matcher(question.strip()).replaceFirst(found -> Matcher.quoteReplacement(found.group(1)));
        if (asked.isBlank()) {
            return new LookupAnswer.Blank();
        }
        if (asked.length() > LONGEST_QUESTION) {
            return new LookupAnswer.Listed(List.of(), true, List.of());
        }
        return switch (CertificateNumber.parse(asked)) {
            case NumberReading.Read read -> new LookupAnswer.OfNumber(verdicts.today(read.number()));
            case NumberReading.Misread misread
            when isMeantAsNumber(asked) -> new LookupAnswer.Mistyped(misread.problem(), meant(asked));
            case NumberReading.Misread ignored -> listed(asked);
        };
    }

    /**
     * The numbers that a mistyped one may have been meant as, likeliest first: those that exist; where the registry does not
     * answer, those that would check out.
     */
    public List<CertificateNumber> meant(String typed) {
        List<CertificateNumber> candidates = NumberSuggestions.suggest(typed, Schemes.codes());
        if (candidates.isEmpty()) {
            return candidates;
        }
        Set<CertificateNumber> existing;
        try {
            existing = timeLimit.within(CertificateReads.LONGEST, () -> certificates.listExisting(candidates));
        } catch (NoAnswerException e) {
            LOG.warn("The registry did not say which numbers exist: {}", e.getMessage());
            existing = Set.copyOf(candidates);
        }
        return candidates.stream()
                .filter(existing::contains)
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static boolean isMeantAsNumber(String asked) {
        String compact = CertificateNumber.compact(asked);
        return MEANT_AS_NUMBER.matcher(compact).matches()
                || Schemes.codes().stream().anyMatch(code -> compact.matches(code + "[0-9A-Z]+"));
    }

    private LookupAnswer listed(String asked) {
        Optional<AnnouncementNumber> announcement = AnnouncementNumber.parse(asked);
        List<GiRecord> announced = announcement.map(giRegister::listOf).orElse(List.of());
        List<GiRecord> giRecords = announced.isEmpty() ? giRegister.listNamed(asked) : announced;
        try {
            CertificateQuery query = new CertificateQuery(asked, Optional.empty(), 0, MOST_CERTIFICATES);
            List<VerdictAnswer.Judged> found = announcement.isPresent()
                    ? List.of()
                    : timeLimit.within(CertificateReads.LONGEST, () -> certificates.list(query)).certificates().stream()
                            .map(verdicts::judge)
                            .toList();
            return new LookupAnswer.Listed(found, true, giRecords);
        } catch (NoAnswerException e) {
            LOG.warn("The registry did not answer the search for certificates: {}", e.getMessage());
            return new LookupAnswer.Listed(List.of(), false, giRecords);
        }
    }

    @PreDestroy
    void close() {
        timeLimit.close();
    }
}
