/** The two filter chains, their headers and what a person sees when refused. Features declare roles on their services and views, not here. */
@NullMarked
@NamedInterface("security")
package cn.lvpu.portal.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
