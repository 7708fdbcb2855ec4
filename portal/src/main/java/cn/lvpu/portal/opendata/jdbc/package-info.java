/** Certificates and dumps in PostgreSQL. Nobody outside {@code opendata} uses it. */
@NullMarked
package cn.lvpu.portal.opendata.jdbc;

import org.jspecify.annotations.NullMarked;
