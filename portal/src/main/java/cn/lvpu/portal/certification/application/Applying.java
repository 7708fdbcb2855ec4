package cn.lvpu.portal.certification.application;

import cn.lvpu.content.Content;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.certification.application.Outcome.Done;
import cn.lvpu.portal.certification.application.Outcome.Gone;
import cn.lvpu.portal.certification.application.Outcome.Hindered;
import cn.lvpu.portal.certification.application.Outcome.Overtaken;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.RegistryDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What applicants do with their own applications; nobody else's can be seen or touched here. Every method throws {@code
 * StoreUnavailableException} when PostgreSQL is away. Safe for many threads.
 */
@Service
@PreAuthorize("hasRole('PRODUCER')")
public class Applying {
    private final Applications applications;
    private final AttachmentStore attachments;
    private final Certificates certificates;
    private final AnswerCheck check;
    private final Content content;
    private final CurrentAccount currentAccount;
    private final Steps steps;

    Applying(
            Applications applications,
            AttachmentStore attachments,
            Certificates certificates,
            AnswerCheck check,
            Content content,
            CurrentAccount currentAccount,
            Steps steps) {
        this.applications = applications;
        this.attachments = attachments;
        this.certificates = certificates;
        this.check = check;
        this.content = content;
        this.currentAccount = currentAccount;
        this.steps = steps;
    }

    /** The schemes that can be applied for. */
    public List<SchemeRules> schemes() {
        return content.schemes();
    }

    public List<Application> listOwn() {
        return steps.store(() -> applications.listBy(me().id()));
    }

    public Optional<Application> find(ApplicationId id) {
        return steps.store(() -> applications.find(id).filter(found -> found.isBy(me().id())));
    }

    /** The rules an application is made under. */
    public SchemeRules rules(Application application) {
        return steps.rules(application.schemeCode());
    }

    /**
     * Begins a draft, filled with what the person answered in the last application that asked the same.
     *
     * @param requestId becomes the id of the application: the same request gives the same draft
     * @throws IllegalArgumentException when there is no such scheme
     */
    @PreAuthorize("hasRole('PRODUCER')")
    public Outcome start(UUID requestId, String schemeCode) {
        SchemeRules rules = steps.rules(schemeCode);
        return begin(requestId, rules, ApplicationKind.NEW, Optional.empty(), () -> formerAnswers(rules));
    }

    /** Begins a renewal or change of a certificate that was granted to the same person. */
    @PreAuthorize("hasRole('PRODUCER')")
    public Outcome startFrom(UUID requestId, CertificateNumber number, ApplicationKind kind) {
        if (kind == ApplicationKind.NEW) {
            throw new IllegalArgumentException("a new application starts from no certificate");
        }
        Optional<Application> granted =
                steps.store(() -> applications.findByGranted(number).filter(found -> found.isBy(me().id())));
        if (granted.isEmpty() || !mayStartFrom(number, kind)) {
            return new Hindered(new Obstacle.NotFromCertificate(number));
        }
        SchemeRules rules = steps.rules(granted.get().schemeCode());
        Answers former =
                only(rules, granted.get().submitted().map(Version::answers).orElse(Answers.none()), true);
        return begin(requestId, rules, kind, Optional.of(number), () -> former);
    }

    /** Whether a certificate is such that a renewal or change can start from it today, whoever holds it. */
    private boolean mayStartFrom(CertificateNumber number, ApplicationKind kind) {
        LocalDate today = RegistryDay.of(steps.now());
        return steps.store(() -> certificates.find(number))
                .filter(found -> found.state() == CertificateState.ACTIVE)
                .filter(found -> kind == ApplicationKind.RENEWAL
                        ? !today.isBefore(renewalOpens(found))
                        : found.terms().period().includes(today))
                .isPresent();
    }

    /** The first day on which a renewal of a certificate can be started. */
    public LocalDate renewalOpens(Certificate certificate) {
        return certificate
                .terms()
                .period()
                .to()
                .minusDays(steps.rules(certificate.terms().scheme().code())
                        .validity()
                        .renewalOpensDays());
    }

    private Outcome begin(
            UUID requestId,
            SchemeRules rules,
            ApplicationKind kind,
            Optional<CertificateNumber> about,
            java.util.function.Supplier<Answers> answers) {
        ApplicationId id = new ApplicationId(requestId);
        return steps.inTransaction(() -> {
            Optional<Application> before = applications.find(id);
            if (before.isPresent()) {
                return before.filter(found -> found.isBy(me().id()))
                        .<Outcome>map(Done::new)
                        .orElseGet(Gone::new);
            }
            Optional<Application> running = about.flatMap(number -> applications.listRunningAbout(number).stream()
                    .filter(each -> each.isBy(me().id()))
                    .findFirst());
            if (running.isPresent()) {
                return new Hindered(new Obstacle.AlreadyStarted(running.get().id()));
            }
            Application draft =
                    Application.draft(id, kind, about, answers.get(), false, steps.hand(me(), requestId, rules));
            return applications.add(draft)
                    ? new Done(draft)
                    : new Done(applications.find(id).orElseThrow());
        });
    }

    /** What the same person answered last to the same questions; documents come from the library instead. */
    private Answers formerAnswers(SchemeRules rules) {
        return applications.listBy(me().id()).stream()
                .filter(each -> each.submitted().isPresent())
                .findFirst()
                .flatMap(Application::submitted)
                .map(version -> only(rules, version.answers(), false))
                .orElse(Answers.none());
    }

    private static Answers only(SchemeRules rules, Answers answers, boolean withFiles) {
        var texts = new TreeMap<>(answers.texts());
        texts.keySet().removeIf(id -> rules.findQuestion(id).isEmpty());
        var files = new TreeMap<>(answers.documents());
        files.keySet().removeIf(id -> !withFiles || rules.findDocument(id).isEmpty());
        return new Answers(texts, files);
    }

    /**
     * Keeps what was filled in so far, complete or not.
     *
     * @param seenVersion the row version that the answers were made from
     */
    @PreAuthorize("hasRole('PRODUCER')")
    public Outcome save(ApplicationId id, long seenVersion, Answers answers) {
        return steps.inTransaction(() -> {
            Optional<Application> found = applications.findForUpdate(id).filter(each -> each.isBy(me().id()));
            if (found.isEmpty()) {
                return new Gone();
            }
            Application current = found.get();
            Answers canonical = canonical(rules(current), answers);
            if (current.answers().equals(canonical)) {
                return new Done(current);
            }
            if (current.rowVersion() != seenVersion) {
                return new Overtaken(current);
            }
            if (!ownsAll(canonical)) {
                return new Gone();
            }
            return steps.keep(
                    ApplicantSteps.save(current, canonical, steps.hand(me(), UUID.randomUUID(), rules(current))));
        });
    }

    private Answers canonical(SchemeRules rules, Answers answers) {
        var texts = new TreeMap<>(answers.texts());
        texts.replaceAll((id, text) -> rules.findQuestion(id)
                .map(question -> check.canonical(question, text))
                .orElse(text));
        texts.replaceAll((id, text) -> text.length() > Answers.LONGEST ? text.substring(0, Answers.LONGEST) : text);
        return new Answers(texts, answers.documents());
    }

    private boolean ownsAll(Answers answers) {
        List<AttachmentId> named = answers.documents().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .toList();
        return named.size()
                == attachments.list(named).stream()
                        .filter(each -> each.owner().equals(me().id()))
                        .count();
    }

    /** Everything that keeps the answers, as they are kept, from being submitted. */
    public List<AnswerCheck.Problem> problems(Application application) {
        return check.problems(rules(application), application.answers(), RegistryDay.of(steps.now()));
    }

    /** Submits a draft, or answers a correction: the answers as they were looked at become a version. */
    @PreAuthorize("hasRole('PRODUCER')")
    public Outcome submit(UUID requestId, ApplicationId id, long seenVersion) {
        return own(requestId, id, seenVersion, (application, hand) -> {
            List<AnswerCheck.Problem> problems = problems(application);
            StepResult result = application.state() == ApplicationState.CORRECTION_ASKED
                    ? ApplicantSteps.answerCorrection(application, problems, hand)
                    : ApplicantSteps.submit(
                            application,
                            problems,
                            () -> applications.nextReceipt(
                                    RegistryDay.of(hand.at()).getYear()),
                            hand);
            if (result instanceof StepResult.Accepted accepted) {
                attachments.handIn(
                        id,
                        accepted.application().answers().documents().values().stream()
                                .flatMap(Collection::stream)
                                .distinct()
                                .toList());
            }
            return result;
        });
    }

    /** Takes it back, for good, at any time before it is decided. @param reason may be empty */
    @PreAuthorize("hasRole('PRODUCER')")
    public Outcome withdraw(UUID requestId, ApplicationId id, long seenVersion, String reason) {
        return own(
                requestId, id, seenVersion, (application, hand) -> ApplicantSteps.withdraw(application, reason, hand));
    }

    /** Notes that the person has seen the history of their application. */
    @PreAuthorize("hasRole('PRODUCER')")
    public void markSeen(Application application) {
        steps.store(() -> {
            if (application.isBy(me().id())) {
                applications.markSeen(application.id(), application.history().size());
            }
            return true;
        });
    }

    /** How many of the own applications have news. */
    public int countNews() {
        return steps.store(() -> applications.countUnseen(me().id()));
    }

    private Outcome own(UUID requestId, ApplicationId id, long seenVersion, Steps.Work work) {
        return steps.take(requestId, id, seenVersion, me(), application -> application.isBy(me().id()), work);
    }

    private SignedIn me() {
        return currentAccount.get();
    }
}
