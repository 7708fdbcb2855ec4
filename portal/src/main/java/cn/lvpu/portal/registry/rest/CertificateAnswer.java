package cn.lvpu.portal.registry.rest;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.KnownFrom;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.registry.VerdictAnswer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/** A verdict as answered to machines. Moments carry the offset of Beijing, days are days there. */
record CertificateAnswer(
        @Schema(description = "Canonical number", example = "LSLC-2026-000123-T")
        String number,

        @Schema(
                description = "State that decisions gave it, now",
                allowableValues = {"active", "suspended", "expired", "revoked", "surrendered"})
        String status,

        @Schema(
                description = "Verdict for the day asked about; only valid means that a box may carry it",
                allowableValues = {
                    "valid",
                    "not_yet_valid",
                    "expired",
                    "suspended",
                    "revoked",
                    "surrendered",
                    "could_not_be_checked"
                })
        String verdict,

        @Schema(description = "Why, in Chinese") String reason,

        @Schema(
                description =
                        "consistent: the history hangs together; broken: it does not, and the verdict is never valid;"
                                + " not_confirmed: known from the copy alone",
                allowableValues = {"consistent", "broken", "not_confirmed"})
        String integrity,

        @Schema(description = "The day asked about") LocalDate on,

        @Schema(description = "Decisions after this moment are not in the answer")
        OffsetDateTime asOf,

        @Schema(
                description = "registry: the truth; index: its published copy, since the truth did not answer",
                allowableValues = {"registry", "index"})
        String source,

        String holder,
        SchemeAnswer scheme,
        List<String> products,
        String origin,
        LocalDate validFrom,
        LocalDate validTo,

        @Schema(description = "Made-up data for show") boolean example,

        @Schema(description = "Oldest first") List<TransitionAnswer> history) {

    record SchemeAnswer(String code, String name, String issuer) {}

    record TransitionAnswer(
            String kind,
            String reason,
            String legalGround,
            String actorRole,
            OffsetDateTime at,
            LocalDate effectiveOn,
            List<ChangeAnswer> changes) {}

    record ChangeAnswer(String field, String before, String after) {}

    static CertificateAnswer of(VerdictAnswer.Judged judged, String reason) {
        Certificate certificate = judged.certificate();
        var terms = certificate.terms();
        return new CertificateAnswer(
                certificate.number().toString(),
                certificate.state().key(),
                judged.verdict().key(),
                reason,
                judged.integrity().name().toLowerCase(Locale.ROOT),
                judged.on(),
                moment(
                        switch (judged.source()) {
                            case KnownFrom.Registry ignored -> judged.asOf();
                            case KnownFrom.Copy copy -> copy.knownUntil();
                        }),
                switch (judged.source()) {
                    case KnownFrom.Registry ignored -> "registry";
                    case KnownFrom.Copy ignored -> "index";
                },
                terms.holder(),
                new SchemeAnswer(
                        terms.scheme().code(),
                        terms.scheme().name(),
                        terms.scheme().issuer()),
                terms.products(),
                terms.origin(),
                terms.period().from(),
                terms.period().to(),
                terms.example(),
                certificate.history().stream()
                        .map(CertificateAnswer::transition)
                        .toList());
    }

    private static TransitionAnswer transition(Transition step) {
        return new TransitionAnswer(
                step.kind().key(),
                step.reason(),
                step.legalGround(),
                step.actor().key(),
                moment(step.at()),
                step.effectiveOn(),
                step.changes().stream()
                        .map(change -> new ChangeAnswer(change.field().key(), change.before(), change.after()))
                        .toList());
    }

    static OffsetDateTime moment(Instant moment) {
        return moment.atZone(RegistryDay.ZONE).toOffsetDateTime();
    }
}
