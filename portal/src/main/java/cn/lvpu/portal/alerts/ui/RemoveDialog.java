package cn.lvpu.portal.alerts.ui;

import cn.lvpu.portal.alerts.SavedSearch;
import cn.lvpu.portal.alerts.SavedSearches;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before a search goes for good. */
final class RemoveDialog extends Dialog {
    RemoveDialog(SavedSearch search, SavedSearches searches, Texts texts, SearchCard.Changes changes) {
        setHeaderTitle(texts.get("alerts.search.remove.title"));
        add(new Paragraph(texts.get("alerts.search.remove.text", search.name())));
        Button remove = new Button(texts.get("alerts.search.remove.confirm"), click -> {
            close();
            changes.change(() -> searches.remove(search.id()), texts.get("alerts.search.remove.done", search.name()));
        });
        remove.setId("remove-confirm");
        remove.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(texts.get("alerts.cancel"), click -> close()), remove);
    }
}
