/**
 * The verifier of {@code ./lvpu verify-log}: from public files alone, with nothing of the portal but {@code transparency.tree}. Runs
 * without Spring.
 */
@NullMarked
package cn.lvpu.portal.transparency.verify;

import org.jspecify.annotations.NullMarked;
