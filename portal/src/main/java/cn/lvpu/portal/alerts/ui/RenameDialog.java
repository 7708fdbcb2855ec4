package cn.lvpu.portal.alerts.ui;

import cn.lvpu.portal.alerts.SavedSearch;
import cn.lvpu.portal.alerts.SavedSearches;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;

/** Another name for a search; stays open, with what was typed, until the name is taken. */
final class RenameDialog extends Dialog {
    RenameDialog(SavedSearch search, SavedSearches searches, Texts texts, SearchCard.Changes changes) {
        setHeaderTitle(texts.get("alerts.search.rename.title"));
        TextField name = new TextField(texts.get("alerts.search.rename.label"));
        name.setId("rename-name");
        name.setValue(search.name());
        name.setManualValidation(true);
        name.setWidthFull();
        name.setAutofocus(true);
        Button save = new Button(texts.get("alerts.search.rename.save"), click -> {
            boolean renamed;
            try {
                renamed = searches.rename(search.id(), name.getValue());
            } catch (StoreUnavailableException away) {
                name.setErrorMessage(texts.get("alerts.away"));
                name.setInvalid(true);
                return;
            }
            name.setErrorMessage(texts.get("alerts.search.rename.invalid", SavedSearches.LONGEST_NAME));
            name.setInvalid(!renamed);
            if (renamed) {
                close();
                changes.change(
                        () -> {},
                        texts.get("alerts.search.rename.done", name.getValue().strip()));
            }
        });
        save.setId("rename-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        add(name);
        getFooter().add(new Button(texts.get("alerts.cancel"), click -> close()), save);
    }
}
