/** Whether Elasticsearch and PostgreSQL answer, and the two exceptions that say they do not. Any feature may depend on it. */
@NullMarked
@NamedInterface("availability")
package cn.lvpu.portal.platform.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
