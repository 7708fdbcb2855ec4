/** The registry in PostgreSQL. SQL of the registry is here and nowhere else; nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.registry.jdbc;

import org.jspecify.annotations.NullMarked;
