/** Keeps saved searches, matches and addresses in PostgreSQL. Only Spring wires it; no other package may name it. */
@NullMarked
package cn.lvpu.portal.alerts.jdbc;

import org.jspecify.annotations.NullMarked;
