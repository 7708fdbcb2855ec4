/** The look-up screen. Nobody depends on this package; the way in is the address {@code /lookup?q=}. */
@NullMarked
package cn.lvpu.portal.registry.ui;

import org.jspecify.annotations.NullMarked;
