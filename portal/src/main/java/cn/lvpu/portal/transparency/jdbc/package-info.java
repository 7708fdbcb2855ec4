/** The public log in PostgreSQL. Nobody outside {@code transparency} uses it. */
@NullMarked
package cn.lvpu.portal.transparency.jdbc;

import org.jspecify.annotations.NullMarked;
