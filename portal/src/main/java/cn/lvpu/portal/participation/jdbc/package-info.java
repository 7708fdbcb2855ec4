/** Posts in PostgreSQL, the truth. Nothing outside {@code participation} uses it. */
@NullMarked
package cn.lvpu.portal.participation.jdbc;

import org.jspecify.annotations.NullMarked;
