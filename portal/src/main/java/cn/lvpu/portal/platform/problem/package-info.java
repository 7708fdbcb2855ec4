/** Failures as RFC 9457 problems for machines and as pages for people. Any feature may throw a ProblemException. */
@NullMarked
@NamedInterface("problem")
package cn.lvpu.portal.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
