package cn.lvpu.portal.certification;

import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.Scheme;
import cn.lvpu.portal.registry.Schemes;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.ValidityPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer typed to issue a certificate, not yet believed.
 *
 * @param products one a line, or parted by 、 or ，
 */
public record IssueForm(
        String schemeCode,
        String holder,
        String products,
        String origin,
        String districtCode,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason) {
    public static final int LONGEST_TEXT = 100;
    public static final int MOST_PRODUCTS = 20;
    /** No published scheme grants for longer; homestay grades and green food are granted for three years. */
    public static final int LONGEST_YEARS = 10;

    private static final Pattern DISTRICT = Pattern.compile("11[0-9]{4}");
    private static final Pattern PHONE_OR_IDENTITY =
            Pattern.compile("(?<![0-9])(1[3-9][0-9]{9}|[0-9]{17}[0-9Xx])(?![0-9])");

    /** The fields of the form, for saying where something is wrong. */
    public enum Field {
        SCHEME,
        HOLDER,
        PRODUCTS,
        ORIGIN,
        DISTRICT,
        VALID_FROM,
        VALID_TO,
        REASON
    }

    /** @param messageKey of a sentence in the bundle {@code certification} */
    public record Problem(Field field, String messageKey) {}

    /** Everything that is wrong, empty when {@link #terms} may be asked for. */
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (scheme().isEmpty()) {
            problems.add(new Problem(Field.SCHEME, "certification.issue.scheme.unknown"));
        }
        problems.addAll(printProblems(holder, products, origin));
        if (!DISTRICT.matcher(districtCode).matches()) {
            problems.add(new Problem(Field.DISTRICT, "certification.issue.district.missing"));
        }
        periodProblem(today).ifPresent(problems::add);
        int length = reason.strip().length();
        if (length < Decision.SHORTEST_REASON || length > Decision.LONGEST_REASON) {
            problems.add(new Problem(Field.REASON, "certification.reason.length"));
        }
        return problems;
    }

    static List<Problem> printProblems(String holder, String products, String origin) {
        List<Problem> problems = new ArrayList<>();
        text(holder, Field.HOLDER, "certification.issue.holder").ifPresent(problems::add);
        text(origin, Field.ORIGIN, "certification.issue.origin").ifPresent(problems::add);
        productProblem(products).ifPresent(problems::add);
        return problems;
    }

    /** @throws IllegalStateException if there are problems */
    public Terms terms() {
        if (validFrom == null || validTo == null) {
            throw new IllegalStateException("a form with problems has no terms");
        }
        return new Terms(
                scheme().orElseThrow(() -> new IllegalStateException("a form with problems has no terms")),
                holder.strip(),
                listProducts(products),
                origin.strip(),
                districtCode,
                new ValidityPeriod(validFrom, validTo),
                false);
    }

    private Optional<Scheme> scheme() {
        return Schemes.find(schemeCode);
    }

    static List<String> listProducts(String products) {
        return products.lines()
                .flatMap(line -> List.of(line.split("[、，,;；]")).stream())
                .map(String::strip)
                .filter(product -> !product.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Problem> productProblem(String products) {
        List<String> listed = listProducts(products);
        if (listed.isEmpty()) {
            return Optional.of(new Problem(Field.PRODUCTS, "certification.issue.products.missing"));
        }
        if (listed.size() > MOST_PRODUCTS || listed.stream().anyMatch(product -> product.length() > LONGEST_TEXT)) {
            return Optional.of(new Problem(Field.PRODUCTS, "certification.issue.products.long"));
        }
        return Optional.empty();
    }

    /** A certificate is public: nothing that looks like a phone or identity number goes into it. */
    private static Optional<Problem> text(String text, Field field, String key) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return Optional.of(new Problem(field, key + ".missing"));
        }
        if (stripped.length() > LONGEST_TEXT) {
            return Optional.of(new Problem(field, key + ".long"));
        }
        if (PHONE_OR_IDENTITY.matcher(stripped).find()) {
            return Optional.of(new Problem(field, "certification.issue.personal"));
        }
        return Optional.empty();
    }

    private Optional<Problem> periodProblem(LocalDate today) {
        if (validFrom == null) {
            return Optional.of(new Problem(Field.VALID_FROM, "certification.issue.from.missing"));
        }
        if (validFrom.isBefore(today)) {
            return Optional.of(new Problem(Field.VALID_FROM, "certification.issue.from.past"));
        }
        if (validTo == null) {
            return Optional.of(new Problem(Field.VALID_TO, "certification.issue.to.missing"));
        }
        if (validTo.isBefore(validFrom)) {
            return Optional.of(new Problem(Field.VALID_TO, "certification.issue.to.before"));
        }
        if (validTo.isAfter(validFrom.plusYears(LONGEST_YEARS))) {
            return Optional.of(new Problem(Field.VALID_TO, "certification.issue.to.far"));
        }
        return Optional.empty();
    }
}
