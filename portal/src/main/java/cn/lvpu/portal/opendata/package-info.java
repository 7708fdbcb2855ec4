/**
 * The open registry: certificates and announced geographical indications to search, to follow and to take away as files. Reads
 * {@code registry} and {@code transparency}; nobody depends on this feature. What may name a person is left out (ADR 0025).
 */
@NullMarked
package cn.lvpu.portal.opendata;

import org.jspecify.annotations.NullMarked;
