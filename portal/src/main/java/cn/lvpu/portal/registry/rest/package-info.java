/** The registry's part of the public REST interface. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.registry.rest;

import org.jspecify.annotations.NullMarked;
