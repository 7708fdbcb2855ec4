package cn.lvpu.portal.testing;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.AccountUser;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Runs a test signed in, as Spring Security's own annotations do, with an account that {@code CurrentAccount} knows. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = As.Factory.class)
public @interface As {
    Role[] value();

    String id() default "00000000-0000-4000-8000-000000000001";

    String displayName() default "测试账号";

    /** Makes the security context. */
    final class Factory implements WithSecurityContextFactory<As> {
        @Override
        public SecurityContext createSecurityContext(As as) {
            AccountUser user = new AccountUser(
                    new SignedIn(AccountId.of(as.id()), as.displayName(), Set.of(as.value())), "test", null, true);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
            return context;
        }
    }
}
