package cn.lvpu.portal.discovery.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the live index makes of words that are searched for: which analyzer a field is asked with, and the terms of a text. Texts
 * are analysed many at a time and remembered for as long as this object lives.
 */
final class QueryTerms {
    /** Texts of so many characters seldom make more than the 10,000 tokens that the engine takes at once. */
    private static final int CHARACTERS_AT_ONCE = 3_000;

    private static final int BAD_REQUEST = 400;

    private static final int REMEMBERED = 200_000;

    private final ElasticsearchClient client;
    private final String index;
    private final Map<String, Optional<String>> analyzers = new HashMap<>();

    private final Map<Text, Terms> known = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Text, Terms> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A text for an analyzer. */
    record Text(String analyzer, String text) {}

    /**
     * The terms of a text.
     *
     * @param positions alternatives, position by position
     * @param plain whether each alternative fills exactly its position; otherwise positions say nothing
     */
    record Terms(List<List<String>> positions, boolean plain) {}

    private QueryTerms(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    static QueryTerms of(ElasticsearchClient client, String index) throws IOException {
        QueryTerms terms = new QueryTerms(client, index);
        for (var mapping : client.indices()
                .getMapping(request -> request.index(index))
                .mappings()
                .values()) {
            terms.read("", mapping.mappings().properties());
        }
        return terms;
    }

    private void read(String prefix, Map<String, Property> properties) {
        properties.forEach((name, property) -> {
            String field = prefix + name;
            switch (property._kind()) {
                case Text -> {
                    var text = property.text();
                    String search = text.searchAnalyzer() == null ? text.analyzer() : text.searchAnalyzer();
                    if (search != null) {
                        analyzers.put(field, Optional.of(search));
                    }
                    read(field + ".", text.fields());
                }
                case Keyword -> {
                    if (property.keyword().normalizer() == null) {
                        analyzers.put(field, Optional.empty());
                    }
                    read(field + ".", property.keyword().fields());
                }
                case Boolean, Byte, Short, Integer, Long -> analyzers.put(field, Optional.empty());
                default -> {
                    // Places, dates and the like are not told apart by terms.
                }
            }
        });
    }

    /** Whether all the terms of an entry in this field are known. */
    boolean knows(String field) {
        return analyzers.containsKey(field);
    }

    /** The analyzer of what is searched for in the field; empty where a value is one term as it stands. */
    Optional<String> analyzer(String field) {
        return analyzers.getOrDefault(field, Optional.empty());
    }

    /** The terms of a text that was learned before; empty when it was not. */
    Optional<Terms> find(Text text) {
        return Optional.ofNullable(known.get(text));
    }

    /** Has the engine analyse the texts that are not known yet. */
    void learn(Collection<Text> texts) throws IOException {
        var waiting = new HashMap<String, List<String>>();
        for (Text text : texts) {
            if (!known.containsKey(text)) {
                waiting.computeIfAbsent(text.analyzer(), name -> new ArrayList<>())
                        .add(text.text());
            }
        }
        for (var entry : waiting.entrySet()) {
            var batch = new ArrayList<String>();
            int characters = 0;
            for (String text : entry.getValue()) {
                if (characters + text.length() > CHARACTERS_AT_ONCE && !batch.isEmpty()) {
                    analyse(entry.getKey(), batch);
                    batch.clear();
                    characters = 0;
                }
                batch.add(text);
                characters += text.length() + 1;
            }
            if (!batch.isEmpty()) {
                analyse(entry.getKey(), batch);
            }
        }
    }

    private void analyse(String analyzer, List<String> texts) throws IOException {
        try {
            take(
                    analyzer,
                    texts,
                    client.indices()
                            .analyze(request ->
                                    request.index(index).analyzer(analyzer).text(texts))
                            .tokens());
        } catch (ElasticsearchException e) {
            if (e.status() != BAD_REQUEST || texts.size() == 1) {
                throw e;
            }
            // Too many tokens at once: half of the texts make half of them.
            int half = texts.size() / 2;
            analyse(analyzer, List.copyOf(texts.subList(0, half)));
            analyse(analyzer, List.copyOf(texts.subList(half, texts.size())));
        }
    }

    /** The engine numbers characters through all texts, one apart: that tells whose a token is. */
    private void take(String analyzer, List<String> texts, List<AnalyzeToken> tokens) {
        int next = 0;
        long start = 0;
        for (String text : texts) {
            long end = start + text.length();
            var positions = new LinkedHashMap<Long, List<String>>();
            boolean plain = true;
            while (next < tokens.size() && tokens.get(next).startOffset() <= end) {
                AnalyzeToken token = tokens.get(next++);
                positions
                        .computeIfAbsent(token.position(), position -> new ArrayList<>())
                        .add(token.token());
                Long length = token.positionlength();
                plain &= length == null || length == 1;
            }
            known.put(new Text(analyzer, text), new Terms(List.copyOf(positions.values()), plain));
            start = end + 1;
        }
        if (next != tokens.size()) {
            throw new IllegalStateException("analyzer " + analyzer + " gives offsets beyond its text");
        }
    }
}
