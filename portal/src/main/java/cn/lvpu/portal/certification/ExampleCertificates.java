package cn.lvpu.portal.certification;

import cn.lvpu.portal.accounts.AccountStore;
import cn.lvpu.portal.platform.firststart.FirstStart;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.Schemes;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.TransitionOutcome;
import cn.lvpu.portal.registry.ValidityPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One example certificate of every verdict, so that a newcomer can see each; marked 示例 wherever it is shown. */
@Component
class ExampleCertificates implements FirstStart {
    private static final String GRANTED = "示例：初审、复核、现场核查通过，公示无异议。";

    private final Certificates certificates;
    private final CertificateAccounts accounts;
    private final AccountStore people;
    private final Clock clock;

    ExampleCertificates(Certificates certificates, CertificateAccounts accounts, AccountStore people, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certification.example-certificates";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<String> run() {
        LocalDate today = RegistryDay.of(clock.instant());
        List<String> lines = new ArrayList<>();
        lines.add("示例证书：");
        Certificate valid = issue(example("LSLC", "示例合作社（示例）", List.of("京白梨（鲜果）"), "门头沟区军庄镇"), today, -52, 0, 710);
        lines.add(line(valid, "有效"));
        Certificate early = issue(example("BJYN", "示例果园（示例）", List.of("平谷大桃"), "平谷区"), today, -3, 33, 730);
        lines.add(line(early, "尚未生效"));
        Certificate late = issue(example("YCYX", "示例农场（示例）", List.of("蜂蜜"), "门头沟区雁翅镇"), today, -1100, 0, 1095);
        late = expire(late);
        lines.add(line(late, "已过有效期"));
        Certificate paused = issue(example("ZTSP", "示例豆腐坊（示例）", List.of("豆腐干", "豆腐丝"), "门头沟区斋堂镇"), today, -200, 0, 730);
        paused = decide(paused, TransitionKind.SUSPEND, today.minusDays(120), "示例：标签与核准的不一致，限期整改。");
        paused = decide(paused, TransitionKind.RESUME, today.minusDays(90), "示例：整改完成，复核通过。");
        paused = decide(paused, TransitionKind.SUSPEND, today.minusDays(6), "示例：抽检一项指标不合格，等待复检。");
        lines.add(line(paused, "暂停使用"));
        Certificate revoked = issue(example("LSLC", "示例采摘园（示例）", List.of("香椿"), "门头沟区清水镇"), today, -400, 0, 730);
        revoked = decide(revoked, TransitionKind.REVOKE, today.minusDays(30), "示例：产品不来自核准的产地。");
        lines.add(line(revoked, "已被撤销"));
        Certificate returned = issue(example("MTXY", "示例小院（示例）", List.of("民宿住宿服务"), "门头沟区妙峰山镇"), today, -300, 0, 1095);
        returned = decide(returned, TransitionKind.SURRENDER, today.minusDays(45), "示例：持证人停业，交回证书。");
        lines.add(line(returned, "已经注销"));
        // The example producer, where there is one, holds two of them.
        for (Certificate held : List.of(valid, paused)) {
            people.findCredentials("producer")
                    .ifPresent(found ->
                            accounts.assign(held.number(), found.account().id(), clock.instant()));
        }
        return lines;
    }

    private record Example(String scheme, String holder, List<String> products, String origin, String district) {}

    private static Example example(String scheme, String holder, List<String> products, String origin) {
        return new Example(scheme, holder, products, origin, origin.startsWith("平谷") ? "110117" : "110109");
    }

    /**
     * @param issued days from today on which it was issued
     * @param wait days from the issue to the first day of validity
     * @param days how many days it is valid
     */
    private Certificate issue(Example example, LocalDate today, int issued, int wait, int days) {
        LocalDate day = today.plusDays(issued);
        LocalDate from = day.plusDays(wait);
        Terms terms = new Terms(
                Schemes.find(example.scheme()).orElseThrow(),
                example.holder(),
                example.products(),
                example.origin(),
                example.district(),
                new ValidityPeriod(from, from.plusDays(days - 1L)),
                true);
        Certificate certificate = accepted(
                Certificate.issue(certificates.next(example.scheme(), day.getYear()), terms, decision(day, GRANTED)));
        certificates.add(certificate, recording());
        return certificate;
    }

    private Certificate decide(Certificate certificate, TransitionKind kind, LocalDate day, String reason) {
        Certificate changed = accepted(certificate.decide(kind, decision(day, reason)));
        certificates.update(changed, recording());
        return changed;
    }

    private Certificate expire(Certificate certificate) {
        LocalDate day = certificate.terms().period().to().plusDays(1);
        Certificate expired = accepted(certificate.expire(
                Expiry.decision(certificate, day.atStartOfDay(RegistryDay.ZONE).toInstant())));
        certificates.update(expired, recording());
        return expired;
    }

    private static Decision decision(LocalDate day, String reason) {
        return Decision.now(
                reason,
                ActorRole.OPERATOR,
                day.atTime(10, 0).atZone(RegistryDay.ZONE).toInstant());
    }

    private static Recording recording() {
        return new Recording(UUID.randomUUID(), Optional.empty());
    }

    private static Certificate accepted(TransitionOutcome outcome) {
        return switch (outcome) {
            case TransitionOutcome.Accepted accepted -> accepted.certificate();
            case TransitionOutcome.Refused refused ->
                throw new IllegalStateException("an example breaks the rules: " + refused.refusal());
        };
    }

    private static String line(Certificate certificate, String verdict) {
        return "  " + certificate.number() + "  " + verdict;
    }
}
