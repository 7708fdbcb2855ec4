/**
 * The public log: every step of a certificate and every staff action, in an append-only Merkle tree whose files anybody can check
 * (ADR 0023). Listens to {@code registry} and {@code moderation} within their transactions; nobody depends on this feature.
 */
@NullMarked
package cn.lvpu.portal.transparency;

import org.jspecify.annotations.NullMarked;
