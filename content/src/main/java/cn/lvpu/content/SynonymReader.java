package cn.lvpu.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * Reads {@code vocabulary/synonyms.csv}. A row rests on the dictionary ({@code dictionary}: any dictionary of Chinese gives the words
 * for one another), or on the catalogue ({@code catalogue}: each word stands in a name, an alias or a class of it).
 */
final class SynonymReader {
    static final String FILE = "vocabulary/synonyms.csv";

    private static final Pattern TERM = Pattern.compile("\\p{IsHan}{1,8}");

    private SynonymReader() {}

    /** The rows; none where there is no such file. */
    static List<Synonyms> read(
            SortedMap<String, byte[]> files, Collection<Entry> entries, Collection<Brand> brands, Problems problems) {
        var synonyms = new ArrayList<Synonyms>();
        var seen = new HashSet<String>();
        Set<String> names = names(entries, brands);
        Optional.ofNullable(files.get(FILE))
                .flatMap(bytes -> FileText.decode(FILE, bytes, problems))
                .ifPresent(text -> {
                    for (var row : CsvTable.read(FILE, text, List.of("terms", "basis"), problems)) {
                        synonyms.add(synonyms(row, seen, names));
                    }
                });
        return List.copyOf(synonyms);
    }

    private static Synonyms synonyms(Fields row, Set<String> seen, Set<String> names) {
        List<String> terms = row.texts("terms");
        String basis = row.text("basis");
        if (!basis.equals("dictionary") && !basis.equals("catalogue")) {
            row.report("basis", "可用 dictionary、catalogue");
        }
        if (terms.size() < 2) {
            row.report("terms", "至少要两个词，用 ; 隔开");
        }
        for (String term : terms) {
            if (!TERM.matcher(term).matches()) {
                row.report("terms", "“" + term + "”要是一到八个汉字");
            }
            if (!seen.add(term)) {
                row.report("terms", "“" + term + "”已在别的一行或写了两次");
            }
            if (basis.equals("catalogue") && names.stream().noneMatch(name -> name.contains(term))) {
                row.report("terms", "目录里没有哪个名称、别名或类别含“" + term + "”");
            }
        }
        return new Synonyms(terms);
    }

    private static Set<String> names(Collection<Entry> entries, Collection<Brand> brands) {
        var names = new HashSet<String>();
        for (Entry entry : entries) {
            names.add(entry.name());
            names.addAll(entry.aliases());
            if (entry.details() instanceof EntryDetails.Product product) {
                names.add(product.classPath());
            }
        }
        for (Brand brand : brands) {
            names.add(brand.name());
            names.addAll(brand.aliases());
        }
        return names;
    }
}
