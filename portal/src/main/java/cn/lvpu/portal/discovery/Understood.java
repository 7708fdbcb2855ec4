package cn.lvpu.portal.discovery;

/**
 * A part of the words that was understood as a filter. It is always shown, as a chip that can be taken away: then the phrase
 * is only a word ({@link SearchCriteria#literal()}).
 *
 * @param phrase as typed, such as 四月
 * @param value what it was taken for, ready to be shown, such as 4 月 or 门头沟区
 * @param applied whether the results keep to it; false where nothing would be left, so that it was loosened
 */
public record Understood(String phrase, Filter filter, String value, boolean applied) {
    /** What a phrase can ask for. */
    public enum Filter {
        MONTH,
        KIND,
        CLASS,
        DISTRICT,
        TOWN,
        TOPIC,
        PRICE
    }
}
