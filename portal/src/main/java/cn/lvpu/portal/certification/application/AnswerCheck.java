package cn.lvpu.portal.certification.application;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.Question;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether answers are good enough to be submitted, told item by item; and answers in the form in which they are kept. */
@Component
public class AnswerCheck {
    /** The question for the grade, in schemes that have grades. */
    public static final String GRADE = "grade";

    /** Names that go on a certificate, as its form bounds them. */
    static final int LONGEST_NAME = 100;

    static final int MOST_PRODUCTS = 20;

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}-?[0-9]{7,8}(-[0-9]{1,6})?");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Content content;

    AnswerCheck(Content content) {
        this.content = content;
    }

    /** Something that keeps an answer from being submitted. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        NOT_A_CREDIT_CODE,
        NOT_A_PHONE,
        NOT_AN_EMAIL,
        NOT_A_NUMBER,
        NOT_A_DATE,
        IN_FUTURE,
        NOT_AN_OPTION,
        NOT_A_PLACE,
        TOO_MANY,
        /** A phone or identity number where the public will read it. */
        PERSONAL
    }

    public record Problem(Item item, Fault fault) {}

    /** Everything that is wrong, in the order of the form; empty when it can be submitted. */
    public List<Problem> problems(SchemeRules rules, Answers answers, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (!rules.grades().isEmpty()) {
            String grade = answers.text(GRADE);
            boolean known = rules.grades().stream().anyMatch(each -> each.id().equals(grade));
            if (!known) {
                problems.add(new Problem(Item.question(GRADE), grade.isEmpty() ? Fault.MISSING : Fault.NOT_AN_OPTION));
            }
        }
        for (Question question : rules.questions()) {
            fault(question, answers.text(question.id()), today)
                    .ifPresent(fault -> problems.add(new Problem(Item.question(question.id()), fault)));
        }
        rules.documents().forEach(document -> {
            int files = answers.files(document.id()).size();
            if (document.required() && files == 0) {
                problems.add(new Problem(Item.document(document.id()), Fault.MISSING));
            } else if (files > Answers.MOST_FILES) {
                problems.add(new Problem(Item.document(document.id()), Fault.TOO_MANY));
            }
        });
        return problems;
    }

    /** What is wrong with one answer as typed, to be told where it is typed. */
    public Optional<Fault> fault(Question question, String typed, LocalDate today) {
        String answer = typed.strip();
        if (answer.isEmpty()) {
            return question.required() ? Optional.of(Fault.MISSING) : Optional.empty();
        }
        return switch (question.type()) {
            case TEXT -> answer.length() > LONGEST_NAME ? Optional.of(Fault.TOO_LONG) : personal(question, answer);
            case LONG_TEXT -> answer.length() > Answers.LONGEST ? Optional.of(Fault.TOO_LONG) : Optional.empty();
            case LINES -> lines(question, answer);
            case NUMBER -> unless(isNumber(answer), Fault.NOT_A_NUMBER);
            case DATE -> date(answer, today);
            case CHOICE -> unless(question.options().contains(answer), Fault.NOT_AN_OPTION);
            case PHONE -> unless(isPhone(answer), Fault.NOT_A_PHONE);
            case EMAIL -> unless(answer.length() <= 254 && EMAIL.matcher(answer).matches(), Fault.NOT_AN_EMAIL);
            case CREDIT_CODE -> unless(CreditCode.parse(answer).isPresent(), Fault.NOT_A_CREDIT_CODE);
            case PLACE -> unless(findPlace(answer).isPresent(), Fault.NOT_A_PLACE);
        };
    }

    /** The answer as it is kept: canonical where there is one spelling, else as typed. */
    public String canonical(Question question, String typed) {
        String answer = typed.strip();
        return switch (question.type()) {
            case CREDIT_CODE -> CreditCode.parse(answer).map(CreditCode::value).orElse(answer);
            case PHONE -> isPhone(answer) ? digits(answer) : answer;
            default -> answer;
        };
    }

    /** A district or town by its code, in words: 门头沟区军庄镇. */
    public Optional<String> findPlace(String code) {
        if (code.length() < 6) {
            return Optional.empty();
        }
        Optional<District> district = content.findDistrict(code.substring(0, 6));
        if (code.length() == 6) {
            return district.map(District::name);
        }
        return district.flatMap(found -> found.towns().stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .map(town -> found.name() + town.name()));
    }

    private static Optional<Fault> lines(Question question, String answer) {
        List<String> lines = listLines(answer);
        if (lines.size() > MOST_PRODUCTS) {
            return Optional.of(Fault.TOO_MANY);
        }
        return lines.stream().anyMatch(line -> line.length() > LONGEST_NAME)
                ? Optional.of(Fault.TOO_LONG)
                : personal(question, answer);
    }

    /** Several names, one a line or parted by 、 , ; and the like. */
    static List<String> listLines(String answer) {
        return answer.lines()
                .flatMap(line -> List.of(line.split("[、，,;；]")).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Fault> personal(Question question, String answer) {
        return !question.personal() && PersonalNumbers.isIn(answer) ? Optional.of(Fault.PERSONAL) : Optional.empty();
    }

    private static Optional<Fault> date(String answer, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(answer);
            if (day.isAfter(today)) {
                return Optional.of(Fault.IN_FUTURE);
            }
            return unless(!day.isBefore(EARLIEST), Fault.NOT_A_DATE);
        } catch (DateTimeException e) {
            return Optional.of(Fault.NOT_A_DATE);
        }
    }

    private static boolean isNumber(String answer) {
        try {
            BigDecimal number = new BigDecimal(answer);
            return number.signum() > 0 && number.precision() - number.scale() <= 9 && number.scale() <= 4;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isPhone(String answer) {
        String digits = digits(answer);
        return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches();
    }

    private static String digits(String answer) {
        String folded = Normalizer.normalize(answer, Normalizer.Form.NFKC).replaceAll("\\s", "");
        String plain = folded.startsWith("+86") ? folded.substring(3) : folded;
        return plain.startsWith("1") ? plain.replace("-", "") : plain;
    }

    private static Optional<Fault> unless(boolean fine, Fault fault) {
        return fine ? Optional.empty() : Optional.of(fault);
    }
}
