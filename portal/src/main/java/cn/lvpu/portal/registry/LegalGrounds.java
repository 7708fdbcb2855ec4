package cn.lvpu.portal.registry;

/**
 * The ground a decision rests on where nobody named another. The rules of a scheme are its operator's: they are named, not
 * quoted, since not every one of them is public.
 */
public final class LegalGrounds {
    private LegalGrounds() {}

    /** In Chinese, as it is shown to the public and stored with the decision. */
    public static String usual(TransitionKind kind, Scheme scheme) {
        return switch (kind) {
            case EXPIRE -> "有效期届满";
            case SURRENDER -> "持证人自愿交回";
            case ISSUE, SUSPEND, RESUME, RENEW, CORRECT, REVOKE -> scheme.name() + "的认证规则（由运营方制定）";
        };
    }
}
