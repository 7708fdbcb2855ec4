package cn.lvpu.portal.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The frame of every working screen: Aura, then our own tokens over it. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/lvpu.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/assets/mark.svg", "any");
        settings.addMetaTag("theme-color", "#1d5c46");
    }
}
