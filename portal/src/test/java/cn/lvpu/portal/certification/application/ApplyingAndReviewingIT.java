package cn.lvpu.portal.certification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.certification.CertificateAccounts;
import cn.lvpu.portal.certification.application.CaseFile.CheckOutcome;
import cn.lvpu.portal.certification.application.CaseWork.InspectionForm;
import cn.lvpu.portal.certification.application.CaseWork.Written;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.testing.IntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** From a draft to a certificate, on the real PostgreSQL, and who must not do what on the way. */
@IntegrationTest
class ApplyingAndReviewingIT extends ApplicationFixture {
    @Autowired
    PublicNotices notices;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateAccounts owners;

    private final SignedIn other = ApplicationExamples.person("别家", Role.PRODUCER);

    @Test
    void anApplicationGoesAllTheWayToACertificate() {
        jdbc.sql("insert into account (id, login_name, display_name, password_hash) values (?, ?, '梨农', 'none')")
                .param(applicant.id().value())
                .param("grower-" + applicant.id().value())
                .update();
        Application submitted = submitted();
        assertThat(submitted.receipt()).isPresent();
        ApplicationId id = submitted.id();
        Application taken = done(as(first, () -> reviewing.takeUp(UUID.randomUUID(), id, submitted.rowVersion())));
        Application asked = done(as(
                first,
                () -> reviewing.askCorrection(
                        UUID.randomUUID(), id, taken.rowVersion(), List.of(new Mark(Item.question("site"), "请写到地块")))));
        assertThat(as(applicant, () -> applying.countNews())).isEqualTo(1);
        Application corrected = done(as(
                applicant,
                () -> applying.save(id, asked.rowVersion(), asked.answers().with(Map.of("site", "东山村三组北坡")))));
        Application answered =
                done(as(applicant, () -> applying.submit(UUID.randomUUID(), id, corrected.rowVersion())));
        assertThat(answered.corrected()).containsExactly(Item.question("site"));
        assertThat(answered.versions()).hasSize(2);

        assertThat(as(first, () -> reviewing.passInitialReview(UUID.randomUUID(), id, answered.rowVersion(), "")))
                .isInstanceOfSatisfying(
                        Outcome.Hindered.class,
                        hindered -> assertThat(hindered.obstacle()).isInstanceOf(Obstacle.ChecklistOpen.class));
        check(first, id, "subject", "complete");
        Application passed =
                done(as(first, () -> reviewing.passInitialReview(UUID.randomUUID(), id, answered.rowVersion(), "")));
        check(second, id, "scope", "test");
        Application inspecting =
                done(as(second, () -> reviewing.passSecondReview(UUID.randomUUID(), id, passed.rowVersion(), "")));
        assertThat(inspecting.state()).isEqualTo(ApplicationState.INSPECTION);
        AttachmentId photo = upload(first, picture());
        assertThat(as(
                        first,
                        () -> caseWork.inspect(
                                id,
                                new InspectionForm(
                                        UUID.randomUUID(),
                                        RegistryDay.of(Instant.now()),
                                        "东山村",
                                        "甲、乙",
                                        "与申报一致",
                                        true,
                                        List.of(photo)))))
                .isEqualTo(Written.DONE);
        check(first, id, "site", "records", "labels");
        Application notice =
                done(as(first, () -> reviewing.passInspection(UUID.randomUUID(), id, inspecting.rowVersion(), "")));

        Receipt receipt = notice.receipt().orElseThrow();
        assertThat(notices.find(receipt))
                .hasValueSatisfying(shown -> assertThat(shown.holder()).isEqualTo(holder));
        UUID objection = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(notices.object(objection, receipt, "邻居", "", "这片梨园并不属于该合作社。", holder))
                    .isEqualTo(PublicNotices.Objected.DONE);
        }
        jdbc.sql("update application set due_on = current_date - 2 where id = ?")
                .param(id.value())
                .update();
        assertThat(as(first, () -> reviewing.closeNotice(UUID.randomUUID(), id, notice.rowVersion())))
                .isEqualTo(new Outcome.Hindered(new Obstacle.ObjectionsOpen(1)));
        assertThat(as(first, () -> caseWork.reply(id, objection, "承包合同已核对，属实。")))
                .isEqualTo(Written.DONE);
        Application decision = done(as(first, () -> reviewing.closeNotice(UUID.randomUUID(), id, notice.rowVersion())));
        assertThat(as(first, () -> reviewing.grant(UUID.randomUUID(), id, decision.rowVersion(), "各环节通过，公示无异议。")))
                .isEqualTo(new Outcome.Hindered(new Obstacle.SecondPersonNeeded("审核员甲")));
        UUID request = UUID.randomUUID();
        Application granted =
                done(as(second, () -> reviewing.grant(request, id, decision.rowVersion(), "各环节通过，公示期满。")));
        assertThat(done(as(second, () -> reviewing.grant(request, id, decision.rowVersion(), "各环节通过，公示期满。"))))
                .isEqualTo(granted);

        CertificateNumber number = granted.granted().orElseThrow();
        assertThat(owners.list(applicant.id())).containsExactly(number);
        assertThat(certificates.find(number)).hasValueSatisfying(certificate -> {
            assertThat(certificate.terms().holder()).isEqualTo(holder);
            assertThat(certificate.terms().products()).containsExactly("京白梨", "京白梨汁");
            assertThat(certificate.terms().districtCode()).isEqualTo("110109");
        });
        assertThat(jdbc.sql("select action from ledger_entry where subject_id = ? order by sequence")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "application.take-up",
                        "application.ask-correction",
                        "application.pass-initial-review",
                        "application.pass-second-review",
                        "application.pass-inspection",
                        "application.close-notice",
                        "application.grant");
        UUID change = UUID.randomUUID();
        Application changing = done(as(applicant, () -> applying.startFrom(change, number, ApplicationKind.CHANGE)));
        assertThat(changing.answers().text("holder")).isEqualTo(holder);
        assertThat(changing.about()).contains(number);
        assertThat(as(other, () -> applying.startFrom(UUID.randomUUID(), number, ApplicationKind.CHANGE)))
                .isEqualTo(new Outcome.Hindered(new Obstacle.NotFromCertificate(number)));
        assertThat(as(applicant, () -> applying.startFrom(UUID.randomUUID(), number, ApplicationKind.RENEWAL)))
                .isEqualTo(new Outcome.Hindered(new Obstacle.NotFromCertificate(number)));
    }

    @Test
    void nobodyElseSeesOrTouchesAnApplicationOrItsAttachments() {
        Application draft = filled();
        AttachmentId file = draft.answers().files("licence").getFirst();
        assertThat(as(other, () -> applying.find(draft.id()))).isEmpty();
        assertThat(as(other, () -> applying.save(draft.id(), draft.rowVersion(), Answers.none())))
                .isEqualTo(new Outcome.Gone());
        assertThat(as(other, () -> applying.submit(UUID.randomUUID(), draft.id(), draft.rowVersion())))
                .isEqualTo(new Outcome.Gone());
        assertThat(as(other, () -> applying.withdraw(UUID.randomUUID(), draft.id(), draft.rowVersion(), "")))
                .isEqualTo(new Outcome.Gone());
        assertThat(as(other, () -> applying.start(draft.id().value(), "LSLC"))).isEqualTo(new Outcome.Gone());
        assertThat(as(other, () -> attachments.open(file))).isEmpty();
        assertThat(as(other, () -> attachments.remove(file))).isFalse();
        Application theirs = done(as(other, () -> applying.start(UUID.randomUUID(), "LSLC")));
        assertThat(as(
                        other,
                        () -> applying.save(
                                theirs.id(),
                                theirs.rowVersion(),
                                theirs.answers().withFile("licence", file))))
                .isEqualTo(new Outcome.Gone());

        assertThat(as(first, () -> reviewing.open(draft.id())))
                .as("a draft is its applicant's alone")
                .isEmpty();
        assertThat(as(first, () -> attachments.open(file))).as("not handed in").isEmpty();
        Application submitted =
                done(as(applicant, () -> applying.submit(UUID.randomUUID(), draft.id(), draft.rowVersion())));
        assertThat(as(first, () -> reviewing.open(submitted.id()))).isPresent();
        assertThat(as(first, () -> attachments.open(file))).isPresent();
        assertThat(as(other, () -> attachments.open(file))).isEmpty();
        assertThat(as(applicant, () -> attachments.remove(file)))
                .as("the application names it")
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CITIZEN", "MODERATOR", "OPERATOR", "REVIEWER"})
    void onlyProducersApply(Role role) {
        SignedIn person = ApplicationExamples.person("某人", role);
        ApplicationId id = new ApplicationId(UUID.randomUUID());
        List<Supplier<?>> attempts = List.of(
                () -> applying.start(UUID.randomUUID(), "LSLC"),
                () -> applying.startFrom(
                        UUID.randomUUID(), new CertificateNumber("LSLC", 2001, 1), ApplicationKind.CHANGE),
                () -> applying.save(id, 1, Answers.none()),
                () -> applying.submit(UUID.randomUUID(), id, 1),
                () -> applying.withdraw(UUID.randomUUID(), id, 1, ""),
                () -> applying.find(id),
                () -> applying.listOwn());
        attempts.forEach(
                attempt -> assertThatThrownBy(() -> as(person, attempt)).isInstanceOf(AccessDeniedException.class));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CITIZEN", "MODERATOR", "OPERATOR", "PRODUCER"})
    void onlyReviewersReview(Role role) {
        SignedIn person = ApplicationExamples.person("某人", role);
        ApplicationId id = new ApplicationId(UUID.randomUUID());
        UUID request = UUID.randomUUID();
        List<Supplier<?>> attempts = List.of(
                () -> reviewing.queue(ReviewQuery.open(0, 10)),
                () -> reviewing.open(id),
                () -> reviewing.assign(request, id, 1, Optional.empty()),
                () -> reviewing.takeUp(request, id, 1),
                () -> reviewing.askCorrection(request, id, 1, List.of()),
                () -> reviewing.passInitialReview(request, id, 1, ""),
                () -> reviewing.passSecondReview(request, id, 1, ""),
                () -> reviewing.passInspection(request, id, 1, ""),
                () -> reviewing.closeNotice(request, id, 1),
                () -> reviewing.sendBack(request, id, 1, "理由理由理由"),
                () -> reviewing.proposeRefusal(request, id, 1, "理由理由理由"),
                () -> reviewing.grant(request, id, 1, "理由理由理由"),
                () -> reviewing.refuse(request, id, 1, "理由理由理由"),
                () -> caseWork.note(id, request, "记"),
                () -> caseWork.check(id, request, "subject", CheckOutcome.MET, ""),
                () -> caseWork.reply(id, request, "理由理由理由"));
        attempts.forEach(
                attempt -> assertThatThrownBy(() -> as(person, attempt)).isInstanceOf(AccessDeniedException.class));
    }

    private void check(SignedIn who, ApplicationId id, String... items) {
        for (String item : items) {
            assertThat(as(who, () -> caseWork.check(id, UUID.randomUUID(), item, CheckOutcome.MET, "")))
                    .isEqualTo(Written.DONE);
        }
    }
}
