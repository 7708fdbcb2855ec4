/** How often somebody may do something. Features name their limits; this package counts. */
@NullMarked
@NamedInterface("limits")
package cn.lvpu.portal.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
