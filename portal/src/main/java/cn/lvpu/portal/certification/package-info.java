/**
 * How certificates come about and change: the desk where reviewers issue, suspend, resume, revoke and record surrenders.
 * Applications, inspections and notice periods will live here. The certificate itself is in {@code registry}; nobody
 * depends on this feature.
 */
@NullMarked
package cn.lvpu.portal.certification;

import org.jspecify.annotations.NullMarked;
