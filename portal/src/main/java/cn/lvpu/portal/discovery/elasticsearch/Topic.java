package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;

import cn.lvpu.portal.discovery.CatalogueKind;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Purposes that people name, by what the catalogue itself says of a thing: its kind, its class, or words in its text. Nothing is claimed
 * of a thing that no content says.
 */
enum Topic {
    /** Fruit and nuts that are picked in season, and what speaks of picking. */
    PICKING("采摘", Set.of(), List.of("果品", "干果"), List.of("采摘")),
    /** Where one can go for a day or two. */
    WEEKEND(
            "周末出行",
            EnumSet.of(CatalogueKind.ROUTE, CatalogueKind.HOMESTAY, CatalogueKind.VILLAGE, CatalogueKind.EVENT),
            List.of("果品", "干果"),
            List.of()),
    CHILDREN("亲子", Set.of(), List.of(), List.of("亲子", "研学", "孩子", "儿童")),
    /** Goods, not meals. */
    GIFT(
            "送礼",
            Set.of(),
            List.of("果品", "干果", "蜂产品", "粮食", "加工食品", "代用茶", "中药材", "手工艺品", "畜禽", "禽蛋", "蔬菜", "饮品", "油料", "食用菌"),
            List.of()),
    FOOD("美食", Set.of(), List.of("加工食品", "餐饮体验"), List.of("美食", "小吃")),
    FLOWERS("赏花", Set.of(), List.of("花卉"), List.of("赏花", "花海", "开花", "花期")),
    GEOGRAPHICAL_INDICATION("地理标志", Set.of(), List.of(), List.of());

    private final String label;
    private final Set<CatalogueKind> kinds;
    private final List<String> classes;
    private final List<String> words;

    Topic(String label, Set<CatalogueKind> kinds, List<String> classes, List<String> words) {
        this.label = label;
        this.kinds = kinds;
        this.classes = classes;
        this.words = words;
    }

    String label() {
        return label;
    }

    boolean fits(Thing thing) {
        return this == GEOGRAPHICAL_INDICATION
                ? thing.gi()
                : kinds.contains(thing.kind())
                        || classes.stream().anyMatch(thing.classPath()::startsWith)
                        || words.stream()
                                .anyMatch(word -> thing.text().contains(word)
                                        || thing.name().contains(word));
    }

    Query query() {
        if (this == GEOGRAPHICAL_INDICATION) {
            return Clauses.term(GI, FieldValue.of(true));
        }
        List<Query> ways = Stream.of(
                        kinds.isEmpty() ? Stream.<Query>of() : Stream.of(Clauses.kinds(kinds)),
                        classes.stream().map(name -> Clauses.begins(CLASS_PATH, name)),
                        words.stream().map(word -> Clauses.phrase(EVERYTHING, word, 1)))
                .flatMap(queries -> queries)
                .toList();
        return Query.of(any -> any.bool(bool -> bool.should(ways)));
    }
}
