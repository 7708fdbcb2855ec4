/** The portal's own reading pages that belong to no feature: accessibility statement and privacy notice. */
@NullMarked
package cn.lvpu.portal.shell.page;

import org.jspecify.annotations.NullMarked;
