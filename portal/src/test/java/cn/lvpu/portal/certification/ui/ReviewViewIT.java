package cn.lvpu.portal.certification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.CertificationDesk;
import cn.lvpu.portal.certification.DeskOutcome;
import cn.lvpu.portal.certification.IssueForm;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithAnonymousUser;

@IntegrationTest
class ReviewViewIT extends SpringBrowserlessTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    CertificationDesk desk;

    private final String holder = "持证人" + UUID.randomUUID().toString().replaceAll("[0-9]", "g");

    @Test
    @As(Role.REVIEWER)
    void aReviewerSuspendsWithAReasonAndSeesItDone() {
        Certificate issued = issued();
        open();
        test(button("suspend-" + issued.number())).click();
        test($(TextArea.class).id("reason")).setValue("抽检发现农残超标，等待复检。");
        test(button("confirm")).click();
        assertThat(desk.find(issued.number()).orElseThrow().state()).isEqualTo(CertificateState.SUSPENDED);
        assertThat($(Div.class).id("review-status").getElement().getTextRecursively())
                .contains("已暂停");
        assertThat(button("resume-" + issued.number()).isVisible()).isTrue();
    }

    @Test
    @As(Role.REVIEWER)
    void withoutAReasonNothingIsDecided() {
        Certificate issued = issued();
        open();
        test(button("revoke-" + issued.number())).click();
        test($(TextArea.class).id("reason")).setValue("不好");
        test(button("confirm")).click();
        assertThat($(TextArea.class).id("reason").isInvalid()).isTrue();
        assertThat(desk.find(issued.number())).contains(issued);
    }

    @Test
    @As(Role.REVIEWER)
    void whoeverIsOvertakenIsToldAndLosesNoText() {
        Certificate issued = issued();
        open();
        test(button("suspend-" + issued.number())).click();
        test($(TextArea.class).id("reason")).setValue("抽检发现农残超标，等待复检。");
        desk.decide(UUID.randomUUID(), issued.number(), 1, TransitionKind.REVOKE, "持证人伪造检测报告");
        test(button("confirm")).click();
        assertThat($(Paragraph.class).id("decision-problem").getText()).contains("撤销", "持证人伪造检测报告");
        assertThat($(TextArea.class).id("reason").getValue()).isEqualTo("抽检发现农残超标，等待复检。");
        assertThat(button("confirm").isEnabled()).isFalse();
    }

    @Test
    @As(Role.REVIEWER)
    void mistakesInANewCertificateAreToldAtTheirFields() {
        open();
        test(button("issue")).click();
        test($(TextField.class).id("issue-holder")).setValue("张三 13800138000");
        test(button("issue-confirm")).click();
        assertThat($(TextField.class).id("issue-holder").isInvalid()).isTrue();
        assertThat($(TextField.class).id("issue-holder").getErrorMessage()).contains("不要写电话");
        assertThat($(TextField.class).id("issue-origin").isInvalid()).isTrue();
        assertThat(button("issue-confirm").isEnabled()).isTrue();
    }

    @Test
    @WithAnonymousUser
    void nobodyReviewsWithoutSigningIn() {
        UI.getCurrent().navigate("review");
        assertThat($(ReviewView.class).all()).isEmpty();
    }

    @Test
    @As(Role.CITIZEN)
    void citizensDoNotReview() {
        assertRefused();
    }

    @Test
    @As(Role.PRODUCER)
    void producersDoNotReview() {
        assertRefused();
    }

    @Test
    @As(Role.MODERATOR)
    void moderatorsDoNotReview() {
        assertRefused();
    }

    @Test
    @As(Role.OPERATOR)
    void operatorsDoNotReview() {
        assertRefused();
    }

    private void assertRefused() {
        assertThatThrownBy(() -> navigate(ReviewView.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private void open() {
        UI.getCurrent().navigate(ReviewView.class, QueryParameters.of("q", holder));
        assertThat(getCurrentView()).isInstanceOf(ReviewView.class);
    }

    private Button button(String id) {
        return $(Button.class).id(id);
    }

    private Certificate issued() {
        IssueForm form =
                new IssueForm("LSLC", holder, "京白梨", "门头沟区军庄镇", "110109", TODAY, TODAY.plusYears(2), "初审、复核、现场核查通过。");
        return ((DeskOutcome.Done) desk.issue(UUID.randomUUID(), form)).certificate();
    }
}
