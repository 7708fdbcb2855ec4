package cn.lvpu.portal.certification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.AccountUser;
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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** From a draft to a certificate, on the real PostgreSQL, and everything that must not be possible on the way. */
@IntegrationTest
class ApplyingAndReviewingIT {
    @Autowired
    Applying applying;

    @Autowired
    Reviewing reviewing;

    @Autowired
    CaseWork caseWork;

    @Autowired
    PublicNotices notices;

    @Autowired
    Attachments attachments;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateAccounts owners;

    @Autowired
    JdbcClient jdbc;

    private final SignedIn applicant = ApplicationExamples.person("梨农", Role.PRODUCER);
    private final SignedIn other = ApplicationExamples.person("别家", Role.PRODUCER);
    private final SignedIn first = ApplicationExamples.person("审核员甲", Role.REVIEWER);
    private final SignedIn second = ApplicationExamples.person("审核员乙", Role.REVIEWER);
    private final String holder = "合作社" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

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

    @Test
    void ofTwoReviewersAtOnceOneWinsAndTheOtherIsToldWhatIsNow() throws Exception {
        for (int round = 0; round < 10; round++) {
            Application submitted = submitted();
            List<Outcome> outcomes = atOnce(List.of(
                    () -> as(first, () -> reviewing.takeUp(UUID.randomUUID(), submitted.id(), submitted.rowVersion())),
                    () -> as(
                            second,
                            () -> reviewing.takeUp(UUID.randomUUID(), submitted.id(), submitted.rowVersion()))));
            Application now = as(applicant, () -> applying.find(submitted.id())).orElseThrow();
            assertThat(now.history()).hasSize(2);
            assertThat(outcomes).containsExactlyInAnyOrder(new Outcome.Done(now), new Outcome.Overtaken(now));
        }
    }

    @Test
    void twoPressesOfSubmitGiveOneReceipt() throws Exception {
        Application draft = filled();
        UUID request = UUID.randomUUID();
        List<Callable<Outcome>> presses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            presses.add(() -> as(applicant, () -> applying.submit(request, draft.id(), draft.rowVersion())));
        }
        List<Outcome> outcomes = atOnce(presses);
        Application now = as(applicant, () -> applying.find(draft.id())).orElseThrow();
        assertThat(outcomes).containsOnly(new Outcome.Done(now));
        assertThat(now.versions()).hasSize(1);
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndNothingOfTheFirstIsLost() {
        Application draft = filled();
        Application saved = done(as(
                applicant,
                () -> applying.save(
                        draft.id(), draft.rowVersion(), draft.answers().with(Map.of("contact", "李四")))));
        Outcome late = as(
                applicant,
                () -> applying.save(
                        draft.id(), draft.rowVersion(), draft.answers().with(Map.of("contact", "王五"))));
        assertThat(late).isEqualTo(new Outcome.Overtaken(saved));
        assertThat(as(applicant, () -> applying.submit(UUID.randomUUID(), draft.id(), draft.rowVersion())))
                .isEqualTo(new Outcome.Overtaken(saved));
    }

    /** Connections are cut under the submissions again and again; what was answered is there, and nothing twice. */
    @Test
    void everyAcknowledgedSubmissionIsThereWhateverHappensToTheConnections() throws Exception {
        List<Application> drafts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            drafts.add(filled());
        }
        List<ApplicationId> acknowledged = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Future<?> cutting = threads.submit(() -> {
                for (int i = 0; i < 12; i++) {
                    jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname ="
                                    + " current_database() and pid <> pg_backend_pid() and state = 'active'"
                                    + " and query ilike '%application%'")
                            .query(Long.class)
                            .single();
                }
                return null;
            });
            List<Future<Optional<ApplicationId>>> waiting = new ArrayList<>();
            for (Application draft : drafts) {
                waiting.add(threads.submit(() -> submitUntilAnswered(draft)));
            }
            for (var each : waiting) {
                each.get().ifPresent(acknowledged::add);
            }
            cutting.get();
        }
        assertThat(acknowledged).hasSize(drafts.size());
        List<String> receipts = new ArrayList<>();
        for (ApplicationId id : acknowledged) {
            Application kept = as(applicant, () -> applying.find(id)).orElseThrow();
            assertThat(kept.versions()).hasSize(1);
            assertThat(kept.history()).hasSize(1);
            receipts.add(kept.receipt().orElseThrow().value());
        }
        assertThat(new HashSet<>(receipts)).hasSize(receipts.size());
    }

    /** As a browser does: the same press again until there is an answer. */
    private Optional<ApplicationId> submitUntilAnswered(Application draft) {
        UUID request = UUID.randomUUID();
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                if (as(applicant, () -> applying.submit(request, draft.id(), draft.rowVersion()))
                        instanceof Outcome.Done) {
                    return Optional.of(draft.id());
                }
            } catch (DataAccessException
                    | org.springframework.transaction.TransactionException
                    | cn.lvpu.portal.platform.availability.StoreUnavailableException e) {
                // No answer: the same press again.
            }
        }
        return Optional.empty();
    }

    @Test
    void whatIsNotAnAllowedFileIsRefusedWhateverItsName() throws IOException {
        assertThat(uploading("virus.pdf", "MZ\u0090 a program".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Upload.Rejected(Upload.Fault.NOT_ALLOWED));
        assertThat(uploading("page.png", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Upload.Rejected(Upload.Fault.NOT_ALLOWED));
        assertThat(uploading("empty.pdf", new byte[0])).isEqualTo(new Upload.Rejected(Upload.Fault.EMPTY));
        assertThat(uploading("big.pdf", new byte[Attachments.MOST_BYTES + 1]))
                .isEqualTo(new Upload.Rejected(Upload.Fault.TOO_LARGE));
        byte[] broken = picture();
        assertThat(uploading("broken.jpg", java.util.Arrays.copyOf(broken, 40)))
                .isEqualTo(new Upload.Rejected(Upload.Fault.UNREADABLE));
    }

    @Test
    void aPictureIsMadeAnewAndKeepsNothingOfItsCamera() throws IOException {
        byte[] camera = withExif(picture());
        assertThat(new String(camera, StandardCharsets.ISO_8859_1)).contains("Exif");
        AttachmentId id = upload(applicant, camera);
        byte[] kept = as(applicant, () -> attachments.open(id)).orElseThrow().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(image.getWidth()).as("turned upright").isEqualTo(20);
        assertThat(image.getHeight()).isEqualTo(40);
    }

    private Upload uploading(String name, byte[] bytes) {
        return as(applicant, () -> {
            try {
                return attachments.upload(new AttachmentId(UUID.randomUUID()), name, new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private AttachmentId upload(SignedIn who, byte[] bytes) {
        return as(who, () -> {
            try {
                AttachmentId id = new AttachmentId(UUID.randomUUID());
                Upload upload = attachments.upload(id, "照片/IMG_1.jpg", new ByteArrayInputStream(bytes));
                assertThat(upload)
                        .isInstanceOfSatisfying(
                                Upload.Kept.class,
                                kept -> assertThat(kept.attachment().fileName()).isEqualTo("IMG_1.jpg"));
                return ((Upload.Kept) upload).attachment().id();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An APP1 segment with orientation 6, as a telephone held upright writes it. */
    private static byte[] withExif(byte[] jpeg) {
        byte[] exif = java.util.HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00060000"
                        + "00000000");
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private Application filled() {
        AttachmentId file = upload(applicant, picture());
        Application draft = done(as(applicant, () -> applying.start(UUID.randomUUID(), "LSLC")));
        return done(as(
                applicant,
                () -> applying.save(draft.id(), draft.rowVersion(), ApplicationExamples.answers(holder, file))));
    }

    private Application submitted() {
        Application draft = filled();
        return done(as(applicant, () -> applying.submit(UUID.randomUUID(), draft.id(), draft.rowVersion())));
    }

    private void check(SignedIn who, ApplicationId id, String... items) {
        for (String item : items) {
            assertThat(as(who, () -> caseWork.check(id, UUID.randomUUID(), item, CheckOutcome.MET, "")))
                    .isEqualTo(Written.DONE);
        }
    }

    private static Application done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).application();
    }

    private static <T> T as(SignedIn person, Supplier<T> work) {
        var user = new AccountUser(person, "test", null, true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return work.get();
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> people) throws Exception {
        CountDownLatch ready = new CountDownLatch(people.size());
        List<Future<Outcome>> waiting = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Outcome> person : people) {
                waiting.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return person.call();
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : waiting) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }
}
