/** Measurements of hot paths, each against the bare thing beside it. Run by {@code ./lvpu bench}; never part of the tests. */
@NullMarked
package cn.lvpu.portal.bench;

import org.jspecify.annotations.NullMarked;
