/** QR codes for pages and for print. Every feature may use it. */
@NullMarked
@NamedInterface("qr")
package cn.lvpu.portal.platform.qr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
