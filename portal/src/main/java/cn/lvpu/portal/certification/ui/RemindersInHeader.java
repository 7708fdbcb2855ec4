package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.OwnCertificates;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.shell.AccountNews;
import org.springframework.stereotype.Component;

/** How many reminders a holder has not seen; none for others, and none while the database is away. */
@Component
class RemindersInHeader implements AccountNews {
    private final OwnCertificates own;
    private final CurrentAccount currentAccount;

    RemindersInHeader(OwnCertificates own, CurrentAccount currentAccount) {
        this.own = own;
        this.currentAccount = currentAccount;
    }

    @Override
    public int count() {
        if (currentAccount.find().filter(person -> person.has(Role.PRODUCER)).isEmpty()) {
            return 0;
        }
        try {
            return own.countUnseenReminders();
        } catch (StoreUnavailableException away) {
            return 0;
        }
    }
}
