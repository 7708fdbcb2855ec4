package cn.lvpu.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rules of one scheme (认证项目): who may apply, with what, and what happens when. A rule without a source is not public and
 * set by whoever runs the scheme: it is shown as 规则由运营方配置, and changed in the scheme's file.
 *
 * @param code prefix of the scheme's certificate numbers, two to eight letters A-Z
 * @param slug name of the file
 * @param issuer who signs certificates, as shown to the public
 * @param brandSlug the brand that the scheme grants, where it grants one
 * @param grades from the lowest to the highest; empty where the scheme has none
 * @param sections the form, in order
 * @param stages what happens after submission, each at most once, and {@link ReviewStage#CORRECTION}
 */
public record SchemeRules(
        String code,
        String slug,
        String name,
        String issuer,
        Optional<String> brandSlug,
        String summary,
        String note,
        List<Grade> grades,
        List<Eligibility> eligibility,
        List<Section> sections,
        List<DocumentRule> documents,
        Map<ReviewStage, StageRule> stages,
        List<CheckItem> checklist,
        Validity validity,
        List<Source> sources) {
    public SchemeRules {
        grades = List.copyOf(grades);
        eligibility = List.copyOf(eligibility);
        sections = List.copyOf(sections);
        documents = List.copyOf(documents);
        checklist = List.copyOf(checklist);
        sources = List.copyOf(sources);
    }

    /** @param id lower-case word, unique in the scheme */
    public record Grade(String id, String name) {}

    /**
     * A question asked before anything is filled in.
     *
     * @param otherwise what somebody is told who does not meet it, and where to go instead
     */
    public record Eligibility(String id, String question, String otherwise, Optional<Source> source) {}

    /** A page of the form. */
    public record Section(String id, String title, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /** @param personal seen by the applicant and reviewers alone, never by the public */
    public record Question(
            String id,
            String label,
            String hint,
            Type type,
            boolean required,
            boolean personal,
            String unit,
            List<String> options) {
        /** What kind of answer is asked for; each has its own check (see {@code certification.application}). */
        public enum Type {
            TEXT,
            LONG_TEXT,
            /** Several short texts, one a line. */
            LINES,
            NUMBER,
            DATE,
            CHOICE,
            PHONE,
            EMAIL,
            /** 统一社会信用代码, GB 32100-2015. */
            CREDIT_CODE,
            /** A district or town of the register, by its code of six or nine digits. */
            PLACE
        }
    }

    /** @param months how old it may be when handed in; empty where that does not matter */
    public record DocumentRule(
            String id, String name, String hint, boolean required, OptionalInt months, Optional<Source> source) {}

    /** @param workingDays within how many working days, at least one, the stage is to end */
    public record StageRule(ReviewStage stage, int workingDays, Optional<Source> source) {}

    /** What a reviewer answers before the stage is passed. */
    public record CheckItem(String id, ReviewStage stage, String text, Optional<Source> source) {}

    /**
     * @param years for how many years a certificate is granted
     * @param renewalOpensDays how many days before its end a renewal may be started
     */
    public record Validity(int years, int renewalOpensDays, Optional<Source> source) {}

    public boolean has(ReviewStage stage) {
        return stages.containsKey(stage);
    }

    /** @throws IllegalArgumentException when the scheme does not have the stage */
    public StageRule stage(ReviewStage stage) {
        StageRule rule = stages.get(stage);
        if (rule == null) {
            throw new IllegalArgumentException(name + " has no stage " + stage);
        }
        return rule;
    }

    public List<Question> questions() {
        return sections.stream()
                .flatMap(section -> section.questions().stream())
                .toList();
    }

    public Optional<Question> findQuestion(String id) {
        return questions().stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Optional<DocumentRule> findDocument(String id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** The checklist of one stage. */
    public List<CheckItem> checklist(ReviewStage stage) {
        return checklist.stream().filter(item -> item.stage() == stage).toList();
    }
}
