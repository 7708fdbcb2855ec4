package cn.lvpu.portal.certification.application;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an applicant filled in: a text for each question answered, and the attachments of each document. As typed; whether it
 * is good enough is {@link AnswerCheck}'s business.
 */
public record Answers(SortedMap<String, String> texts, SortedMap<String, List<AttachmentId>> documents) {
    /** The longest answer kept, in UTF-16 units. */
    public static final int LONGEST = 4000;

    public static final int MOST_FILES = 10;

    public Answers {
        var kept = new TreeMap<String, String>();
        texts.forEach((id, text) -> {
            if (!text.isBlank()) {
                kept.put(id, text.strip());
            }
        });
        texts = Collections.unmodifiableSortedMap(kept);
        var files = new TreeMap<String, List<AttachmentId>>();
        documents.forEach((id, list) -> {
            if (!list.isEmpty()) {
                files.put(id, List.copyOf(list));
            }
        });
        documents = Collections.unmodifiableSortedMap(files);
    }

    public static Answers none() {
        return new Answers(Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** The answer to a question, empty when there is none. */
    public String text(String question) {
        return texts.getOrDefault(question, "");
    }

    public List<AttachmentId> files(String document) {
        return documents.getOrDefault(document, List.of());
    }

    /** With these answers instead of the ones before; a blank one removes. */
    public Answers with(Map<String, String> changed) {
        var next = new TreeMap<>(texts);
        next.putAll(changed);
        return new Answers(next, documents);
    }

    public Answers withFiles(String document, List<AttachmentId> files) {
        var next = new TreeMap<>(documents);
        next.put(document, files);
        return new Answers(texts, next);
    }

    public Answers withFile(String document, AttachmentId file) {
        var files = new ArrayList<>(files(document));
        if (!files.contains(file)) {
            files.add(file);
        }
        return withFiles(document, files);
    }

    public Answers withoutFile(String document, AttachmentId file) {
        return withFiles(
                document,
                files(document).stream().filter(each -> !each.equals(file)).toList());
    }

    /** The items that differ from an earlier version. */
    public SortedSet<Item> changesSince(Answers earlier) {
        var changed = new TreeSet<Item>();
        for (String id : union(texts, earlier.texts)) {
            if (!text(id).equals(earlier.text(id))) {
                changed.add(Item.question(id));
            }
        }
        for (String id : union(documents, earlier.documents)) {
            if (!files(id).equals(earlier.files(id))) {
                changed.add(Item.document(id));
            }
        }
        return changed;
    }

    private static SortedSet<String> union(Map<String, ?> one, Map<String, ?> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }
}
