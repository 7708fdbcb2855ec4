/** Keeps accounts in PostgreSQL. Only Spring wires it; no other package may name it. */
@NullMarked
package cn.lvpu.portal.accounts.jdbc;

import org.jspecify.annotations.NullMarked;
