package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.registry.CertificateProofs;
import cn.lvpu.portal.registry.VerdictLook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything the verdict page shows, in words: the template only lays it out.
 *
 * @param headline the big words of the band
 * @param when when it was checked, and for which day
 * @param today the verdict of today, where the page is about a past day
 * @param caution what a person must know about the source of the answer, such as its age
 * @param box what should be on the box, absent where there is no certificate
 * @param judgements status, integrity and issuer, each judged for itself
 * @param unit what is known of the single unit whose label was scanned
 * @param meant numbers that were perhaps meant
 * @param advice what to do, one sentence a line
 * @param latestDay the last day that can be asked about, ISO
 * @param askedDay what was asked as it goes back into the form, possibly empty
 * @param dayProblem what is wrong with the day asked about
 */
record VerdictPage(
        String title,
        String description,
        String number,
        VerdictLook look,
        String headline,
        String when,
        String summary,
        String reason,
        Optional<String> today,
        Optional<String> caution,
        Optional<Box> box,
        List<Judgement> judgements,
        Optional<Unit> unit,
        List<Line> history,
        List<String> meant,
        List<String> advice,
        String latestDay,
        String askedDay,
        Optional<String> dayProblem,
        boolean canBeAskedAgain,
        @Nullable String jsonLd,
        @Nullable String canonical) {

    /** Neither examples nor single days nor mistakes belong into a search engine. */
    boolean isNotForSearchEngines() {
        return box.isEmpty() || box.get().example() || unit.isPresent() || !askedDay.isEmpty();
    }

    /** @param mark class of the badge: {@code good}, {@code warn}, {@code bad} or {@code grey} */
    record Judgement(String about, String word, String text, String mark, List<CertificateProofs.Proof> proofs) {}

    /**
     * One unit of a certificate.
     *
     * @param looks how often it was looked at, as a sentence
     * @param caution that one box cannot have been looked at like this, as a sentence; never that it is fake
     * @param districts codes and names to answer with
     * @param told whether this visitor said where, so that they are not asked again
     */
    record Unit(String serial, String looks, Optional<String> caution, Map<String, String> districts, boolean told) {}

    /** The same page about a single unit. */
    VerdictPage with(Unit scanned) {
        return new VerdictPage(
                title,
                description,
                number,
                look,
                headline,
                when,
                summary,
                reason,
                today,
                caution,
                box,
                judgements,
                Optional.of(scanned),
                history,
                meant,
                advice,
                latestDay,
                askedDay,
                dayProblem,
                canBeAskedAgain,
                jsonLd,
                canonical);
    }

    /** Where to say that the box in hand is another. */
    String reportPath() {
        return unit.map(scanned -> "/c/" + number + "/report?serial=" + scanned.serial())
                .orElse("/c/" + number + "/report");
    }

    /** @param isGood whether a label that looks like this may be used today */
    record Box(
            String number,
            String scheme,
            String holder,
            String products,
            String origin,
            String period,
            String issuer,
            boolean example,
            boolean isGood) {}

    /**
     * @param changes what it changed of the terms, one sentence each
     * @param ground the legal ground as a sentence, possibly empty
     * @param mark class of the dot: empty, {@code warn} or {@code bad}
     */
    record Line(String day, String what, String reason, List<String> changes, String ground, String by, String mark) {}
}
