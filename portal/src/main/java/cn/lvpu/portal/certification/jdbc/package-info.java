/** The certification desk's own tables in PostgreSQL. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.certification.jdbc;

import org.jspecify.annotations.NullMarked;
