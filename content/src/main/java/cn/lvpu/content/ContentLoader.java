package cn.lvpu.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Reads all content strictly: whatever is unknown, missing, malformed, doubled or refers to nothing is reported, all of
 * it at once, with file, line and field. Stateless.
 */
public final class ContentLoader {
    private static final Map<String, EntryKind> FOLDERS = Map.of(
            "products", EntryKind.PRODUCT,
            "routes", EntryKind.ROUTE,
            "homestays", EntryKind.HOMESTAY,
            "villages", EntryKind.VILLAGE,
            "heritage", EntryKind.HERITAGE,
            "events", EntryKind.EVENT,
            "accounts", EntryKind.ACCOUNT);
    private static final String HERITAGE_REGISTER = "heritage/register.csv";

    private final SortedMap<String, byte[]> files;
    private final Problems problems = new Problems();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Brand> brands = new LinkedHashMap<>();
    private final Map<String, GiRecord> giRecords = new LinkedHashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /** A reference to look up when everything has been read. */
    private record Reference(Fields fields, String field, Target target, String slug) {}

    private enum Target {
        PRODUCT("products", "产品"),
        BRAND("brands", "品牌");

        private final String folder;
        private final String label;

        Target(String folder, String label) {
            this.folder = folder;
            this.label = label;
        }
    }

    private ContentLoader(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * The content that this module carries.
     *
     * @throws ContentRejectedException if it is broken, which its tests rule out
     */
    public static Content bundled() {
        return switch (new ContentLoader(ContentFiles.bundled()).read()) {
            case ContentReading.Accepted(Content content) -> content;
            case ContentReading.Rejected(List<Problem> problems) -> throw new ContentRejectedException(problems);
        };
    }

    /**
     * The schemes alone of the content that this module carries, for whoever needs no more.
     *
     * @throws ContentRejectedException if they are broken, which the module's tests rule out
     */
    public static List<SchemeRules> bundledSchemes() {
        var problems = new Problems();
        SortedMap<String, byte[]> files = ContentFiles.bundled(SchemeReader::isScheme);
        List<SchemeRules> schemes = SchemeReader.read(files, brand -> true, problems);
        if (!problems.isEmpty()) {
            throw new ContentRejectedException(problems.sorted());
        }
        return schemes;
    }

    /**
     * The content of a folder laid out like the bundled one.
     *
     * @throws java.io.UncheckedIOException if the folder cannot be read
     */
    public static ContentReading read(Path folder) {
        return new ContentLoader(ContentFiles.in(folder)).read();
    }

    private ContentReading read() {
        Register register = Register.read(files, problems);
        var reader = new EntryReader(register);
        files.forEach((file, bytes) -> {
            if (!Register.FILES.contains(file)
                    && !file.equals(SynonymReader.FILE)
                    && !SchemeReader.isScheme(file)
                    && !HolidayReader.isCalendar(file)) {
                FileText.decode(file, bytes, problems).ifPresent(text -> readFile(file, text, reader));
            }
        });
        references.forEach(this::check);
        List<Synonyms> synonyms = SynonymReader.read(files, entries.values(), brands.values(), problems);
        List<SchemeRules> schemes = SchemeReader.read(files, brands::containsKey, problems);
        WorkingCalendar calendar = HolidayReader.read(files, problems);
        return problems.isEmpty()
                ? new ContentReading.Accepted(
                        new CuratedContent(register, joined(), brands, giRecords, synonyms, schemes, calendar))
                : new ContentReading.Rejected(problems.sorted());
    }

    private void readFile(String file, String text, EntryReader reader) {
        int slash = file.indexOf('/');
        String folder = file.substring(0, Math.max(0, slash));
        String name = file.substring(slash + 1);
        Optional<EntryKind> kind = Optional.ofNullable(FOLDERS.get(folder));
        if (file.equals(HERITAGE_REGISTER)) {
            for (var row : CsvTable.read(file, text, EntryReader.HERITAGE_COLUMNS, problems)) {
                Entry entry = reader.heritage(row);
                add(entries, Entry::id, entry, row, "slug");
            }
        } else if (folder.equals("gi") && name.endsWith(".csv")) {
            for (var row : CsvTable.read(file, text, GiReader.COLUMNS, problems)) {
                GiRecord gi = GiReader.read(row);
                add(giRecords, GiRecord::id, gi, row, "id");
                gi.productSlug().ifPresent(slug -> references.add(new Reference(row, "product", Target.PRODUCT, slug)));
            }
        } else if (name.endsWith(".md") && !name.contains("/") && (kind.isPresent() || folder.equals("brands"))) {
            String slug = name.substring(0, name.length() - ".md".length());
            FrontMatter.parse(file, text, problems).ifPresent(matter -> {
                if (kind.isPresent()) {
                    Entry entry = reader.entry(kind.get(), slug, matter);
                    add(entries, Entry::id, entry, matter.fields(), "slug");
                    entry.brandSlugs()
                            .forEach(brand ->
                                    references.add(new Reference(matter.fields(), "brands", Target.BRAND, brand)));
                } else {
                    add(brands, Brand::slug, reader.brand(slug, matter), matter.fields(), "slug");
                }
            });
        } else {
            problems.add(file, 0, "", "不认识这个文件：内容放在 " + String.join("、", folders()) + " 里");
        }
    }

    private static List<String> folders() {
        var names = new ArrayList<>(FOLDERS.keySet());
        names.addAll(List.of("brands", "calendar", "districts", "forms", "gi", "schemes", "vocabulary"));
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static <T> void add(Map<String, T> all, Function<T, String> key, T one, Fields fields, String field) {
        String id = key.apply(one);
        if (all.putIfAbsent(id, one) != null) {
            fields.report(field, "“" + id.substring(id.indexOf(':') + 1) + "”已被用过");
        }
    }

    /** A file that is there but broken has its own problems: it is not missing as well. */
    private void check(Reference reference) {
        String file = reference.target().folder + "/" + reference.slug() + ".md";
        if (!files.containsKey(file)) {
            reference.fields().report(reference.field(), "没有" + reference.target().label + " " + file);
        }
    }

    /** The entries with their GI records, which only the registers name. */
    private Map<String, Entry> joined() {
        var idsByProduct = new HashMap<String, List<GiRecord>>();
        giRecords
                .values()
                .forEach(gi -> gi.productSlug()
                        .ifPresent(slug -> idsByProduct
                                .computeIfAbsent(EntryKind.PRODUCT.key() + ":" + slug, any -> new ArrayList<>())
                                .add(gi)));
        idsByProduct.forEach((id, records) -> {
            records.sort(Comparator.comparingInt(GiRecord::announcementYear)
                    .thenComparing(GiRecord::announcedOn)
                    .thenComparing(GiRecord::id));
            entries.computeIfPresent(
                    id,
                    (any, entry) -> entry.withGiRecordIds(
                            records.stream().map(GiRecord::id).toList()));
        });
        return entries;
    }
}
