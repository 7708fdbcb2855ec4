/** The change feed's writing end: a row beside every change of something public. Any feature that stores public things may depend on it. */
@NullMarked
@NamedInterface("publication")
package cn.lvpu.portal.platform.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
