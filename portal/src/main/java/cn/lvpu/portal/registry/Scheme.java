package cn.lvpu.portal.registry;

/**
 * The scheme (认证项目) under which a certificate was granted, as it was called at the time.
 *
 * @param code prefix of its certificate numbers, two to eight letters A-Z
 * @param issuer who signs, as shown to the public
 */
public record Scheme(String code, String name, String issuer) {}
