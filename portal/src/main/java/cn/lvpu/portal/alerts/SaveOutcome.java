package cn.lvpu.portal.alerts;

import java.util.List;

/** What became of saving a search. */
public sealed interface SaveOutcome {
    /** It is kept now. */
    record Saved(SavedSearch search) implements SaveOutcome {}

    /** The very same search was kept already. */
    record AlreadySaved(SavedSearch search) implements SaveOutcome {}

    /** There are {@value SavedSearches#MOST} already. */
    record TooMany() implements SaveOutcome {}

    /** Part of the search could not be read. @param sentences what is wrong, for people; possibly none */
    record NotUnderstood(List<String> sentences) implements SaveOutcome {}
}
