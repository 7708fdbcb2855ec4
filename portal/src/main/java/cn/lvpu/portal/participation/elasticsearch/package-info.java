/** Published posts as the index knows them. Nothing outside {@code participation} uses it. */
@NullMarked
package cn.lvpu.portal.participation.elasticsearch;

import org.jspecify.annotations.NullMarked;
