package cn.lvpu.portal.platform.security;

/** What a browser may load and run. Reading pages need no inline anything; Flow needs inline styles, a nonce and eval. */
final class ContentSecurityPolicies {
    static final String READING =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private ContentSecurityPolicies() {}

    /** For a Flow page whose scripts carry the nonce. Flow 25.2 evaluates what it sends, hence {@code unsafe-eval}. */
    static String flow(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
                + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
