/**
 * What every feature stands on: security, problems, availability, texts, limits, the embedded servers. It knows no feature
 * except accounts; its published parts are the subpackages marked as named interfaces.
 */
@NullMarked
package cn.lvpu.portal.platform;

import org.jspecify.annotations.NullMarked;
