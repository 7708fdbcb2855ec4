/**
 * The portal's own PostgreSQL and Elasticsearch, as children of the portal, for the profile {@code embedded}. Nothing in it is
 * known to features; tests of bad days stop and start the servers through {@link EmbeddedServers}.
 */
@NullMarked
@NamedInterface("embedded")
package cn.lvpu.portal.platform.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
