/**
 * What is handed on of a page: its picture for other people's timelines and the code of its address. Draws what it is given and
 * knows no content; the reading pages depend on it, nobody else.
 */
@NullMarked
package cn.lvpu.portal.discovery.page.share;

import org.jspecify.annotations.NullMarked;
