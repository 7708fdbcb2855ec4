/**
 * The registry of certificates: numbers, state and history, the verdict, and the register of announced geographical
 * indications. How a certificate comes about (applications, reviewing) is not here but in {@code certification}. Every
 * feature may depend on this root package; it depends on the platform alone.
 */
@NullMarked
package cn.lvpu.portal.registry;

import org.jspecify.annotations.NullMarked;
