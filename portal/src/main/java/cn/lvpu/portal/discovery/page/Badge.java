package cn.lvpu.portal.discovery.page;

/**
 * A short mark on a card or a page. Its word says what it means; the look only helps.
 *
 * @param look the CSS class beside {@code badge}, possibly empty
 */
record Badge(String text, String look) {}
