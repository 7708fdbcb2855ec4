package cn.lvpu.portal.alerts.ui;

import cn.lvpu.portal.alerts.SavedSearches;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.shell.AccountNews;
import org.springframework.stereotype.Component;

/** The number of entries not looked at; none while the database is away. */
@Component
class UnreadInHeader implements AccountNews {
    private final SavedSearches searches;

    UnreadInHeader(SavedSearches searches) {
        this.searches = searches;
    }

    @Override
    public int count() {
        try {
            return searches.countUnread();
        } catch (StoreUnavailableException away) {
            return 0;
        }
    }
}
