/** The rules that the portal's shape stands on, each with its reason. */
@NullMarked
package cn.lvpu.portal.architecture;

import org.jspecify.annotations.NullMarked;
