package cn.lvpu.portal.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.testing.IntegrationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;

@IntegrationTest
@WithAnonymousUser
class LookupViewIT extends SpringBrowserlessTest {
    @Test
    void theQuestionComesFromTheAddressAndIsBeingAnswered() {
        UI.getCurrent().navigate(LookupView.class, QueryParameters.of("q", "640"));
        LookupView view = (LookupView) getCurrentView();
        assertThat($(Input.class).id("question").getValue()).isEqualTo("640");
        assertThat(answer()).contains("正在查");
        view.answer("640");
        assertThat(answer()).contains("地理标志记录").doesNotContain("正在查");
        assertThat(links()).filteredOn(href -> href.startsWith("/g/gi-")).hasSize(LookupCards.GI_PAGE);
        test($(NativeButton.class).id("more")).click();
        assertThat(links()).filteredOn(href -> href.startsWith("/g/gi-")).hasSize(2 * LookupCards.GI_PAGE);
    }

    @Test
    void aNumberThatWasNeverIssuedIsSaidToBeUnknown() {
        CertificateNumber missing = new CertificateNumber("LSLC", 2001, 999_999);
        navigate(LookupView.class).answer(missing.toString());
        assertThat(answer()).contains("查无此证");
        assertThat(links()).contains("/c/" + missing);
        navigate(LookupView.class).answer("https://lvpu.example/c/" + missing + "?from=box");
        assertThat(answer()).contains("查无此证");
    }

    @Test
    void aMistypedNumberIsToldWhatIsWrong() {
        navigate(LookupView.class).answer("LSLC-2001-999999");
        assertThat(answer()).contains("少了最后一位校验字符");
    }

    @Test
    void nothingFoundAndNothingAskedAreDifferentSights() {
        navigate(LookupView.class).answer("没有这种东西呀");
        assertThat(answer()).contains("没有查到“没有这种东西呀”");
        navigate(LookupView.class);
        assertThat(answer()).contains("可以试试").doesNotContain("没有查到");
    }

    private String answer() {
        return $(Div.class).id("answer").getElement().getTextRecursively();
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
