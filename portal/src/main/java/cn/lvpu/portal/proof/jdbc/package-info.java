/** The proof feature's tables in PostgreSQL. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.proof.jdbc;

import org.jspecify.annotations.NullMarked;
