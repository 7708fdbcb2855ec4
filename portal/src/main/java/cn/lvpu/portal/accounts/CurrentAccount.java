package cn.lvpu.portal.accounts;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** The account that the current thread acts for. Safe to call from request threads and from Vaadin's UI threads. */
public interface CurrentAccount {
    Optional<SignedIn> find();

    /**
     * @throws AccessDeniedException when nobody is signed in
     */
    SignedIn get();
}
