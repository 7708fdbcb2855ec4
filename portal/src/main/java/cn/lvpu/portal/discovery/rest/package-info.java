/**
 * The catalogue's part of the public REST interface, stable under {@code /api/v1}. It translates between the domain and JSON
 * and decides nothing. Nobody depends on this package.
 */
@NullMarked
package cn.lvpu.portal.discovery.rest;

import org.jspecify.annotations.NullMarked;
