/** The portal's starting point. Every direct subpackage is a feature; features meet only through their root packages. */
@NullMarked
package cn.lvpu.portal;

import org.jspecify.annotations.NullMarked;
