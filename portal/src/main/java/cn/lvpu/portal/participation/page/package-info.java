/** The permalink of a post as a server-rendered page. Nothing outside {@code participation} uses it. */
@NullMarked
package cn.lvpu.portal.participation.page;

import org.jspecify.annotations.NullMarked;
