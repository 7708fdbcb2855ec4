package cn.lvpu.portal.certification.application;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.registry.CertificateNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Applications to test with, under the real rules of 灵山绿产. */
public final class ApplicationExamples {
    public static final Content CONTENT = ContentLoader.bundled();
    public static final SchemeRules RULES = CONTENT.findScheme("LSLC").orElseThrow();
    public static final String CREDIT_CODE = "93110109MA00K1L2MH";
    static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");

    private ApplicationExamples() {}

    public static SignedIn person(String name, Role... roles) {
        return new SignedIn(new AccountId(UUID.randomUUID()), name, Set.of(roles));
    }

    static Hand hand(SignedIn who, Instant at) {
        return new Hand(who, at, UUID.randomUUID(), RULES, CONTENT.workingCalendar());
    }

    /** Everything that 灵山绿产 asks, but for the documents. */
    public static Map<String, String> texts(String holder) {
        return new TreeMap<>(Map.of(
                "holder", holder,
                "credit-code", CREDIT_CODE,
                "contact", "张三",
                "phone", "13800138000",
                "products", "京白梨\n京白梨汁",
                "place", "110109104",
                "site", "东山村梨园",
                "since", "2015-03-01",
                "process", "按照绿色食品标准生产，采收后分级、抽检、装箱。"));
    }

    /** All required documents, each with one file. */
    public static Map<String, List<AttachmentId>> documents(AttachmentId file) {
        var files = new TreeMap<String, List<AttachmentId>>();
        RULES.documents().stream()
                .filter(SchemeRules.DocumentRule::required)
                .forEach(document -> files.put(document.id(), List.of(file)));
        return files;
    }

    public static Answers answers(String holder, AttachmentId file) {
        return new Answers(new TreeMap<>(texts(holder)), new TreeMap<>(documents(file)));
    }

    /** One that stands in a state, with a history that leads there in one step. */
    static Application in(ApplicationState state, SignedIn applicant) {
        Answers answers = answers("示例合作社", new AttachmentId(UUID.randomUUID()));
        Application draft = Application.draft(
                new ApplicationId(UUID.randomUUID()),
                ApplicationKind.NEW,
                Optional.empty(),
                answers,
                false,
                hand(applicant, MORNING));
        if (state == ApplicationState.DRAFT) {
            return draft;
        }
        Change change = draft.change().receipt(Receipt.of(2026, 1)).at(MORNING).version();
        if (state == ApplicationState.GRANTED) {
            change.granted(new CertificateNumber("LSLC", 2026, 1));
        }
        List<Mark> marks = state == ApplicationState.CORRECTION_ASKED
                ? List.of(new Mark(Item.question("site"), "请写到村和地块"))
                : List.of();
        Step step = state == ApplicationState.CORRECTION_ASKED ? Step.ASK_CORRECTION : Step.SUBMIT;
        return change.step(step, state, "", marks, hand(applicant, MORNING)).build();
    }
}
