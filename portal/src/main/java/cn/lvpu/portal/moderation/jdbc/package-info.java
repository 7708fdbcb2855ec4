/** Ledger, claims and decisions in PostgreSQL. Nothing outside {@code moderation} uses it. */
@NullMarked
package cn.lvpu.portal.moderation.jdbc;

import org.jspecify.annotations.NullMarked;
