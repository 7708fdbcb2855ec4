package cn.lvpu.portal.opendata;

import java.util.Optional;

/**
 * What is looked for. All that is given must hold.
 *
 * @param text part of a number, product, place or announcement; empty for all
 * @param state see {@link RegistryRecord#state}
 * @param schemeCode see {@link RegistryRecord#schemeCode}
 * @param province such as 北京市
 * @param district six digits of a district of Beijing
 * @param page from 0
 * @param size 1..{@value #LARGEST_SIZE}
 */
public record RegistryQuery(
        String text,
        Optional<RecordKind> kind,
        Optional<String> state,
        Optional<String> schemeCode,
        Optional<String> province,
        Optional<String> district,
        Optional<Integer> year,
        int page,
        int size) {
    public static final int LARGEST_SIZE = 100;
    public static final int LONGEST_TEXT = 100;

    /** Deeper pages are for the dumps. */
    public static final int LAST_PAGE = 999;

    public RegistryQuery {
        if (text.length() > LONGEST_TEXT || page < 0 || page > LAST_PAGE || size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("text, page or size out of range");
        }
    }

    long offset() {
        return (long) page * size;
    }
}
