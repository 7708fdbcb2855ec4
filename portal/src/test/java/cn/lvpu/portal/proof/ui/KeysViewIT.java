package cn.lvpu.portal.proof.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.proof.ProofKeys;
import cn.lvpu.portal.proof.PublishedKeys;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class KeysViewIT extends SpringBrowserlessTest {
    @Autowired
    ProofKeys keys;

    @Autowired
    PublishedKeys published;

    @BeforeEach
    void aKeyThatSigns() {
        published.listTrusted();
    }

    @Test
    @As(Role.OPERATOR)
    void anOperatorUsesANewKeyThenWithdrawsTheTrustInTheOldOne() {
        String old = active();
        open();
        test(button("rotate")).click();
        test($(TextArea.class).id("reason")).setValue("每年例行换用新密钥");
        test(button("confirm")).click();
        String fresh = active();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(text("keys-status")).contains("已换用新密钥 " + fresh);
        assertThat(text("key-" + fresh)).contains("正在签名");
        assertThat(text("key-" + old)).contains("已退役");

        test(button("withdraw-" + old)).click();
        test($(TextArea.class).id("reason")).setValue("私钥可能泄露");
        test(button("confirm")).click();
        assertThat(text("key-" + old)).contains("已撤回信任");
        assertThat(published.listTrusted()).noneMatch(key -> key.id().equals(old));
    }

    @Test
    @As(Role.OPERATOR)
    void withoutAReasonNothingChangesAndTheDialogStays() {
        String old = active();
        open();
        test(button("rotate")).click();
        test($(TextArea.class).id("reason")).setValue("换");
        test(button("confirm")).click();
        assertThat($(TextArea.class).id("reason").isInvalid()).isTrue();
        assertThat(button("confirm").isEnabled()).isTrue();
        assertThat(active()).isEqualTo(old);
    }

    private void open() {
        UI.getCurrent().navigate("operations/keys");
    }

    private String active() {
        return keys.findActive().orElseThrow().id();
    }

    private Button button(String id) {
        return $(Button.class).id(id);
    }

    private String text(String id) {
        return $(Div.class).id(id).getElement().getTextRecursively();
    }
}
