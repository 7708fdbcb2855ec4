/** Texts shown to people, from all message bundles. Any feature may depend on it; no text lives in it. */
@NullMarked
@NamedInterface("i18n")
package cn.lvpu.portal.platform.i18n;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
