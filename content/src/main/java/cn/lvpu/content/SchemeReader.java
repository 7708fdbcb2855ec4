package cn.lvpu.content;

import cn.lvpu.content.SchemeRules.CheckItem;
import cn.lvpu.content.SchemeRules.DocumentRule;
import cn.lvpu.content.SchemeRules.Eligibility;
import cn.lvpu.content.SchemeRules.Grade;
import cn.lvpu.content.SchemeRules.Question;
import cn.lvpu.content.SchemeRules.Section;
import cn.lvpu.content.SchemeRules.StageRule;
import cn.lvpu.content.SchemeRules.Validity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads {@code schemes/SLUG.yaml}, one file a scheme, and the pages of forms that schemes share, {@code forms/ID.yaml}. */
final class SchemeReader {
    /** How a file says that a rule is not public. */
    static final String OPERATOR = "operator";

    private static final Pattern FILE = Pattern.compile("(schemes|forms)/([a-z0-9]+(?:-[a-z0-9]+)*)\\.yaml");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}");
    /** What a certificate cannot be written without. */
    private static final Set<String> NEEDED = Set.of("holder", "credit-code", "products", "place", "site");

    private static final Set<ReviewStage> ALWAYS =
            Set.of(ReviewStage.INITIAL_REVIEW, ReviewStage.SECOND_REVIEW, ReviewStage.DECISION, ReviewStage.CORRECTION);

    private final Map<String, Section> forms = new LinkedHashMap<>();

    private SchemeReader() {}

    static boolean isScheme(String file) {
        return FILE.matcher(file).matches();
    }

    /** @param isBrand whether there is a brand of a slug */
    static List<SchemeRules> read(SortedMap<String, byte[]> files, Predicate<String> isBrand, Problems problems) {
        var reader = new SchemeReader();
        open(files, "forms", problems).forEach((slug, fields) -> {
            reader.forms.put(slug, new Section(slug, fields.text("title"), questions(fields)));
            fields.finish();
        });
        var schemes = new ArrayList<SchemeRules>();
        var codes = new HashSet<String>();
        open(files, "schemes", problems).forEach((slug, fields) -> {
            SchemeRules rules = reader.scheme(slug, fields);
            if (!codes.add(rules.code())) {
                fields.report("code", "“" + rules.code() + "”已被用过");
            }
            rules.brandSlug()
                    .filter(brand -> !isBrand.test(brand))
                    .ifPresent(brand -> fields.report("brand", "没有品牌 brands/" + brand + ".md"));
            schemes.add(rules);
        });
        return List.copyOf(schemes);
    }

    private static Map<String, YamlFields> open(SortedMap<String, byte[]> files, String folder, Problems problems) {
        var opened = new LinkedHashMap<String, YamlFields>();
        files.forEach((file, bytes) -> {
            var name = FILE.matcher(file);
            if (name.matches() && name.group(1).equals(folder)) {
                FileText.decode(file, bytes, problems)
                        .flatMap(text -> FrontMatter.compose(file, text, 0, problems))
                        .ifPresent(node -> opened.put(name.group(2), new YamlFields(file, 0, "", node, problems)));
            }
        });
        return opened;
    }

    private SchemeRules scheme(String slug, YamlFields fields) {
        String code = fields.text("code");
        if (!code.isEmpty() && !CODE.matcher(code).matches()) {
            fields.report("code", "要是二到八个大写字母");
        }
        Map<String, Source> sources = EntryReader.sources(fields);
        var rules = new SchemeRules(
                code,
                slug,
                fields.text("name"),
                fields.text("issuer"),
                Optional.of(fields.textOrEmpty("brand")).filter(brand -> !brand.isEmpty()),
                EntryReader.requiredProse(fields, "summary"),
                EntryReader.requiredProse(fields, "note"),
                list(fields, "grades", one -> new Grade(id(one), one.text("name"))),
                list(
                        fields,
                        "eligibility",
                        one -> new Eligibility(
                                id(one),
                                EntryReader.requiredProse(one, "question"),
                                EntryReader.requiredProse(one, "otherwise"),
                                basis(one, sources))),
                sections(fields),
                list(fields, "documents", one -> document(one, sources)),
                stages(fields, sources),
                list(
                        fields,
                        "checklist",
                        one -> new CheckItem(
                                id(one),
                                stage(one, "stage", one.text("stage")).orElse(ReviewStage.INITIAL_REVIEW),
                                EntryReader.requiredProse(one, "text"),
                                basis(one, sources))),
                validity(fields, sources),
                List.copyOf(sources.values()));
        check(rules, fields);
        fields.finish();
        return rules;
    }

    private static void check(SchemeRules rules, YamlFields fields) {
        once(fields, "grades", rules.grades().stream().map(Grade::id).toList());
        once(
                fields,
                "eligibility",
                rules.eligibility().stream().map(Eligibility::id).toList());
        once(
                fields,
                "documents",
                rules.documents().stream().map(DocumentRule::id).toList());
        once(fields, "form", rules.questions().stream().map(Question::id).toList());
        once(fields, "checklist", rules.checklist().stream().map(CheckItem::id).toList());
        if (rules.eligibility().isEmpty()) {
            fields.report("eligibility", "至少要有一条");
        }
        List<String> asked = rules.questions().stream().map(Question::id).toList();
        NEEDED.stream().filter(id -> !asked.contains(id)).sorted().forEach(id -> fields.report("form", "表里要有 " + id));
        for (CheckItem item : rules.checklist()) {
            if (!rules.has(item.stage())) {
                fields.report("checklist", "没有环节 " + item.stage().key());
            }
        }
    }

    private static void once(YamlFields fields, String name, List<String> ids) {
        var seen = new HashSet<String>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> fields.report(name, "“" + id + "”写了两次"));
    }

    /** The shared pages that {@code form} names, then the scheme's own questions. */
    private List<Section> sections(YamlFields fields) {
        var sections = new ArrayList<Section>();
        for (String id : fields.texts("form")) {
            Section section = forms.get(id);
            if (section == null) {
                fields.report("form", "没有 forms/" + id + ".yaml");
            } else {
                sections.add(section);
            }
        }
        List<Question> own = questions(fields);
        if (!own.isEmpty()) {
            sections.add(new Section("scheme", "本项目的问题", own));
        }
        return sections;
    }

    private static List<Question> questions(YamlFields fields) {
        return list(
                fields,
                "questions",
                one -> new Question(
                        id(one),
                        one.text("label"),
                        EntryReader.prose(one, "hint"),
                        type(one),
                        flag(one, "required"),
                        flag(one, "personal"),
                        one.textOrEmpty("unit"),
                        one.texts("options")));
    }

    private static Question.Type type(Fields one) {
        String key = one.text("type");
        Optional<Question.Type> type = Arrays.stream(Question.Type.values())
                .filter(each -> each.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(key))
                .findFirst();
        if (type.isEmpty()) {
            one.report("type", "“" + key + "”不是问题的种类");
        }
        if (type.filter(Question.Type.CHOICE::equals).isPresent()
                == one.texts("options").isEmpty()) {
            one.report("options", "choice 要有选项，别的种类不要");
        }
        return type.orElse(Question.Type.TEXT);
    }

    private static DocumentRule document(YamlFields one, Map<String, Source> sources) {
        OptionalInt months = one.integer("months");
        if (months.isPresent() && months.getAsInt() < 1) {
            one.report("months", "至少一个月");
        }
        return new DocumentRule(
                id(one),
                one.text("name"),
                EntryReader.prose(one, "hint"),
                flag(one, "required"),
                months,
                basis(one, sources));
    }

    private static Map<ReviewStage, StageRule> stages(YamlFields fields, Map<String, Source> sources) {
        var stages = new EnumMap<ReviewStage, StageRule>(ReviewStage.class);
        fields.requiredSection("stages").ifPresent(section -> {
            for (String name : section.names()) {
                Optional<ReviewStage> stage = stage(section, name, name);
                section.section(name).ifPresent(one -> {
                    int days = positive(one, "working_days");
                    Optional<Source> basis = basis(one, sources);
                    one.finish();
                    stage.ifPresent(known -> stages.put(known, new StageRule(known, days, basis)));
                });
            }
        });
        ALWAYS.stream()
                .filter(stage -> !stages.containsKey(stage))
                .sorted()
                .forEach(stage -> fields.report("stages", "缺少环节 " + stage.key()));
        return java.util.Collections.unmodifiableMap(stages);
    }

    private static Optional<ReviewStage> stage(Fields fields, String name, String key) {
        Optional<ReviewStage> stage = ReviewStage.findByKey(key);
        if (stage.isEmpty()) {
            fields.report(name, "“" + key + "”不是环节");
        }
        return stage;
    }

    private static Validity validity(YamlFields fields, Map<String, Source> sources) {
        return fields.requiredSection("validity")
                .map(section -> {
                    var validity = new Validity(
                            positive(section, "years"),
                            positive(section, "renewal_opens_days"),
                            basis(section, sources));
                    if (validity.years() > 10) {
                        section.report("years", "至多十年");
                    }
                    section.finish();
                    return validity;
                })
                .orElse(new Validity(1, 1, Optional.empty()));
    }

    private static int positive(Fields fields, String name) {
        fields.text(name);
        int number = fields.integer(name).orElse(1);
        if (number < 1) {
            fields.report(name, "要大于零");
        }
        return Math.max(1, number);
    }

    private static boolean flag(Fields fields, String name) {
        String text = fields.textOrEmpty(name);
        if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
            fields.report(name, "可用 yes、no");
        }
        return text.equals("yes");
    }

    private static String id(Fields one) {
        String id = one.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            one.report("id", "“" + id + "”要是小写字母、数字和连字符");
        }
        return id;
    }

    /** A key of {@code sources}, or {@value #OPERATOR}: nothing is left unsaid. */
    private static Optional<Source> basis(Fields one, Map<String, Source> sources) {
        String key = one.text("source");
        if (!key.isEmpty() && !key.equals(OPERATOR) && !sources.containsKey(key)) {
            one.report("source", "sources 里没有“" + key + "”，没有公开来源的写 " + OPERATOR);
        }
        return Optional.ofNullable(sources.get(key));
    }

    /** The publisher and date of a file that rests on one source. */
    static Source source(Fields fields) {
        var source = new Source(EntryReader.requiredProse(fields, "publisher"), fields.textOrEmpty("date"));
        EntryReader.checkDate(source.date(), fields, "date");
        return source;
    }

    private interface Reading<T> {
        T read(YamlFields one);
    }

    private static <T> List<T> list(YamlFields fields, String name, Reading<T> reading) {
        return fields.sections(name).stream()
                .map(one -> {
                    T read = reading.read(one);
                    one.finish();
                    return read;
                })
                .toList();
    }
}
