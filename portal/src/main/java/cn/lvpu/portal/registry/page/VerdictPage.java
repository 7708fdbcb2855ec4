package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.registry.VerdictLook;
import java.util.List;
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
        return box.isEmpty() || box.get().example() || !askedDay.isEmpty();
    }

    record Box(
            String number,
            String scheme,
            String holder,
            String products,
            String origin,
            String period,
            String issuer,
            boolean example) {}

    /**
     * @param changes what it changed of the terms, one sentence each
     * @param ground the legal ground as a sentence, possibly empty
     * @param mark class of the dot: empty, {@code warn} or {@code bad}
     */
    record Line(String day, String what, String reason, List<String> changes, String ground, String by, String mark) {}
}
