package cn.lvpu.portal.certification.application.jdbc;

import cn.lvpu.portal.certification.application.Answers;
import cn.lvpu.portal.certification.application.AttachmentId;
import cn.lvpu.portal.certification.application.Item;
import cn.lvpu.portal.certification.application.Mark;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers and marks as they lie in their columns; the form here is the stored one and changes only with a migration. */
final class ApplicationJson {
    private static final TypeReference<List<StoredMark>> MARKS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();

    private ApplicationJson() {}

    private record StoredAnswers(Map<String, String> texts, Map<String, List<UUID>> documents) {}

    private record StoredMark(String item, String reason) {}

    static String write(Answers answers) {
        var documents = new TreeMap<String, List<UUID>>();
        answers.documents()
                .forEach((id, files) -> documents.put(
                        id, files.stream().map(AttachmentId::value).toList()));
        return JSON.writeValueAsString(new StoredAnswers(answers.texts(), documents));
    }

    static Answers readAnswers(String json) {
        StoredAnswers stored = JSON.readValue(json, StoredAnswers.class);
        var documents = new TreeMap<String, List<AttachmentId>>();
        stored.documents()
                .forEach((id, files) ->
                        documents.put(id, files.stream().map(AttachmentId::new).toList()));
        return new Answers(new TreeMap<>(stored.texts()), documents);
    }

    static String write(List<Mark> marks) {
        return JSON.writeValueAsString(marks.stream()
                .map(mark -> new StoredMark(mark.item().toString(), mark.reason()))
                .toList());
    }

    static List<Mark> readMarks(String json) {
        return JSON.readValue(json, MARKS).stream()
                .map(mark -> new Mark(Item.parse(mark.item()), mark.reason()))
                .toList();
    }
}
