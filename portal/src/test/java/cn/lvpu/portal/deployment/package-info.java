/** Checks of what stands around the portal: images, compositions, launcher, documents. */
@NullMarked
package cn.lvpu.portal.deployment;

import org.jspecify.annotations.NullMarked;
