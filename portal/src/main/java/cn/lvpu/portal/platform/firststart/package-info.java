/** What is done once in the life of an embedded portal's data: example accounts and example data, each feature its own. */
@NullMarked
@NamedInterface("firststart")
package cn.lvpu.portal.platform.firststart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
