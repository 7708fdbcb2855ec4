package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.portal.discovery.Understood;
import java.util.List;

/**
 * Words as they were understood.
 *
 * @param typed as typed
 * @param essence without the words of asking (在哪买, 多少钱…); never empty when {@code typed} is not
 * @param core the essence without what became a filter: what must be found; empty when nothing is left
 * @param parts what was understood as filters, in the order typed
 * @param things whether things to eat, pick or buy are asked for
 * @param heartland codes of the districts that the catalogue is about before others
 * @param completed names of which only the initials were typed, or all but the last character of a village
 * @param isCoreNamed whether something is called by the core's words
 * @param isRelaxed whether any of the words is enough, because all of them found nothing
 * @param alike names that were probably meant, the likeliest first; empty when what was typed is a name itself
 */
record Question(
        String typed,
        String essence,
        String core,
        List<Part> parts,
        List<String> alike,
        boolean things,
        List<String> heartland,
        List<String> completed,
        boolean isCoreNamed,
        boolean isRelaxed) {
    /** A phrase and what it asks for. @param applied whether the results keep to it */
    record Part(String phrase, Wanted wanted, boolean applied) {
        Understood understood() {
            return new Understood(phrase, wanted.filter(), wanted.label(), applied);
        }
    }

    List<Understood> understood() {
        return parts.stream().map(Part::understood).toList();
    }

    List<Wanted> applied() {
        return parts.stream().filter(Part::applied).map(Part::wanted).toList();
    }

    List<Wanted> loosened() {
        return parts.stream().filter(part -> !part.applied()).map(Part::wanted).toList();
    }

    /**
     * The same question asked less strictly: without words that name nothing where filters say enough, and else with no filter kept to
     * and any of the words enough.
     */
    Question relaxed() {
        boolean filtersSayEnough = !isCoreNamed && !applied().isEmpty();
        return new Question(
                typed,
                essence,
                filtersSayEnough ? "" : core,
                filtersSayEnough
                        ? parts
                        : parts.stream()
                                .map(part -> new Part(part.phrase(), part.wanted(), false))
                                .toList(),
                alike,
                things,
                heartland,
                completed,
                isCoreNamed,
                true);
    }
}
