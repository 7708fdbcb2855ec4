/** The portal's own address as others see it. */
@NullMarked
@NamedInterface("address")
package cn.lvpu.portal.platform.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
