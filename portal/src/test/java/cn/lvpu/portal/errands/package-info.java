/** A person's whole errands in a real browser, over the real servers: few, and end to end. */
@NullMarked
package cn.lvpu.portal.errands;

import org.jspecify.annotations.NullMarked;
