/**
 * Decides what people may read: the queue, claims, decisions with reasons, and the ledger of all staff actions. Does
 * not hold what is decided on (posts belong to {@code participation}); any staff-facing feature may write to the
 * ledger.
 */
@NullMarked
package cn.lvpu.portal.moderation;

import org.jspecify.annotations.NullMarked;
