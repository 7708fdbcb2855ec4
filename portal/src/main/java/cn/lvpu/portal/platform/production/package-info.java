/** What a portal on real servers must be set to before it may start. Pure rules over settings; only the start asks them. */
@NullMarked
@NamedInterface("production")
package cn.lvpu.portal.platform.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
