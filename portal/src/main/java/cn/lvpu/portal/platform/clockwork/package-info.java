/** Work that the clock starts. Features declare a {@link cn.lvpu.portal.platform.clockwork.ClockTask} as a bean; of several portals on one database one does what is due. */
@NullMarked
@NamedInterface("clockwork")
package cn.lvpu.portal.platform.clockwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
