package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.indexer.catalog.EntryDocument;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The same documents under an ordinary analyzer, asked by one plain {@code multi_match} over the same fields: what one would get without
 * this project's text analysis and ranking. Analyzers that the node lacks run here, and the node indexes their tokens.
 */
final class Baseline {
    private static final Map<String, Function<EntryDocument, String>> FIELDS = fields();

    private final ElasticsearchClient client;
    private final String index;
    private final UnaryOperator<String> tokens;

    private Baseline(ElasticsearchClient client, String index, UnaryOperator<String> tokens) {
        this.client = client;
        this.index = index;
        this.tokens = tokens;
    }

    static Baseline standard(ElasticsearchClient client, List<EntryDocument> documents) {
        return new Baseline(client, "baseline-standard", text -> text).fill("standard", documents);
    }

    static Baseline smartcn(ElasticsearchClient client, List<EntryDocument> documents) {
        return analysedHere(client, "baseline-smartcn", new SmartChineseAnalyzer())
                .fill("whitespace", documents);
    }

    static Baseline bigrams(ElasticsearchClient client, List<EntryDocument> documents) {
        return analysedHere(client, "baseline-bigrams", new CJKAnalyzer()).fill("whitespace", documents);
    }

    private static Baseline analysedHere(ElasticsearchClient client, String index, Analyzer analyzer) {
        return new Baseline(client, index, text -> joined(analyzer, text));
    }

    private static Map<String, Function<EntryDocument, String>> fields() {
        var fields = new LinkedHashMap<String, Function<EntryDocument, String>>();
        fields.put("name", EntryDocument::name);
        fields.put("aliases", document -> String.join(" ", document.aliases()));
        fields.put("summary", document -> text(document.summary()));
        fields.put("facts", document -> String.join(" ", document.facts()));
        fields.put("body", document -> text(document.body()));
        fields.put("class_path", document -> text(document.classPath()));
        fields.put("district", document -> text(document.districtName()));
        fields.put("towns", document -> String.join(" ", document.townNames()));
        fields.put("villages", document -> String.join(" ", document.villages()));
        fields.put("brands", document -> String.join(" ", document.brandNames()));
        fields.put("tags", document -> String.join(" ", document.tags()));
        fields.put("numbers", document -> String.join(" ", document.officialNumbers()));
        return fields;
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static String joined(Analyzer analyzer, String text) {
        var terms = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return String.join(" ", terms);
    }

    private Baseline fill(String analyzer, List<EntryDocument> documents) {
        try {
            client.indices()
                    .create(create -> create.index(index).mappings(mapping -> {
                        mapping.properties("thing", thing -> thing.keyword(keyword -> keyword));
                        FIELDS.keySet()
                                .forEach(field ->
                                        mapping.properties(field, any -> any.text(text -> text.analyzer(analyzer))));
                        return mapping;
                    }));
            List<BulkOperation> writes = documents.stream()
                    .map(document -> BulkOperation.of(
                            one -> one.index(write -> write.id(document.id()).document(row(document)))))
                    .toList();
            if (client.bulk(bulk -> bulk.index(index).operations(writes).refresh(Refresh.True))
                    .errors()) {
                throw new IllegalStateException("the baseline " + index + " was not filled");
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> row(EntryDocument document) {
        var row = new LinkedHashMap<String, String>();
        row.put("thing", document.kind() + ":" + document.name());
        FIELDS.forEach((field, read) -> row.put(field, tokens.apply(read.apply(document))));
        return row;
    }

    List<String> search(String text) {
        List<String> weighted = FIELDS.keySet().stream()
                .map(field -> switch (field) {
                    case "name" -> "name^4";
                    case "aliases" -> "aliases^3";
                    default -> field;
                })
                .toList();
        try {
            return client
                    .search(
                            search -> search.index(index)
                                    .size(20)
                                    .query(query -> query.multiMatch(match ->
                                            match.query(tokens.apply(text)).fields(weighted))),
                            Map.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> String.valueOf(hit.source().get("thing")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
