package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.application.Applying;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.shell.AccountNews;
import org.springframework.stereotype.Component;

/** The number of applications in which something happened; none while the database is away. */
@Component
class NewsInHeader implements AccountNews {
    private final Applying applying;
    private final CurrentAccount currentAccount;

    NewsInHeader(Applying applying, CurrentAccount currentAccount) {
        this.applying = applying;
        this.currentAccount = currentAccount;
    }

    @Override
    public int count() {
        if (currentAccount.find().filter(who -> who.has(Role.PRODUCER)).isEmpty()) {
            return 0;
        }
        try {
            return applying.countNews();
        } catch (StoreUnavailableException away) {
            return 0;
        }
    }
}
