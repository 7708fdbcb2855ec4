package cn.lvpu.portal.discovery;

import java.util.List;

/**
 * Completes what is being typed. Implementations are safe for use by many threads and throw
 * {@link cn.lvpu.portal.platform.availability.SearchUnavailableException} when the engine does not answer.
 */
public interface CatalogueSuggestions {
    int MOST = 20;

    /**
     * Entries, places, brands and certificates whose name or number begins with, or sounds like, what was typed so far. Those
     * of one group follow each other; every group that has any gets its share.
     *
     * @param typed as typed, possibly pinyin, initials or traditional characters; blank gives none
     * @param most 1..{@value #MOST}
     */
    List<Suggestion> suggest(String typed, int most);
}
