package cn.lvpu.portal.opendata;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Schemes;
import cn.lvpu.portal.registry.Verdict;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what is looked for from the parameters of a request; what cannot be read is told by its name. */
@Component
public class RegistryParameters {
    private static final int DEFAULT_SIZE = 20;
    private static final Set<String> NAMES =
            Set.of("q", "kind", "state", "scheme", "province", "district", "year", "page", "size");

    private final Texts texts;
    private final Set<String> districts;
    private final Set<String> provinces;
    private final Set<String> states;

    RegistryParameters(Content content, Texts texts) {
        this.texts = texts;
        districts = content.districts().stream().map(District::code).collect(Collectors.toUnmodifiableSet());
        provinces =
                content.giRecords().stream().map(gi -> gi.province()).collect(Collectors.toCollection(TreeSet::new));
        states = new HashSet<>(Set.of(GiRecords.ANNOUNCED));
        EnumSet.complementOf(EnumSet.of(Verdict.UNKNOWN, Verdict.COULD_NOT_BE_CHECKED))
                .forEach(verdict -> states.add(verdict.key()));
    }

    /** A parameter that was not understood, and a sentence about it. */
    public record Refusal(String parameter, String sentence) {}

    /** @param refuse is told of everything that was not understood; the query then does without it */
    public RegistryQuery read(MultiValueMap<String, String> given, Consumer<Refusal> refuse) {
        given.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> refuse.accept(new Refusal(name, texts.get("openregistry.bad.unknown"))));
        String text = value(given, "q").orElse("");
        if (text.length() > RegistryQuery.LONGEST_TEXT) {
            refuse.accept(new Refusal("q", texts.get("openregistry.bad.q", RegistryQuery.LONGEST_TEXT)));
            text = text.substring(0, RegistryQuery.LONGEST_TEXT);
        }
        Set<String> schemes = new HashSet<>(Schemes.codes());
        schemes.add(GiRecords.SCHEME_CODE);
        return new RegistryQuery(
                text,
                one(given, "kind", Set.of(RecordKind.CERTIFICATE.key(), RecordKind.GI.key()), refuse)
                        .flatMap(RecordKind::ofKey),
                one(given, "state", states, refuse),
                one(given, "scheme", schemes, refuse),
                one(given, "province", provinces, refuse),
                one(given, "district", districts, refuse),
                number(given, "year", 1990, 2100, refuse),
                number(given, "page", 0, RegistryQuery.LAST_PAGE, refuse).orElse(0),
                number(given, "size", 1, RegistryQuery.LARGEST_SIZE, refuse).orElse(DEFAULT_SIZE));
    }

    private static Optional<String> value(MultiValueMap<String, String> given, String name) {
        return Optional.ofNullable(given.getFirst(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private Optional<String> one(
            MultiValueMap<String, String> given, String name, Set<String> allowed, Consumer<Refusal> refuse) {
        Optional<String> value = value(given, name);
        if (value.isPresent() && !allowed.contains(value.get())) {
            refuse.accept(
                    new Refusal(name, texts.get("openregistry.bad.value", String.join("、", new TreeSet<>(allowed)))));
            return Optional.empty();
        }
        return value;
    }

    private Optional<Integer> number(
            MultiValueMap<String, String> given, String name, int least, int most, Consumer<Refusal> refuse) {
        Optional<String> value = value(given, name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.get().matches("[0-9]{1,6}")
                || Integer.parseInt(value.get()) < least
                || Integer.parseInt(value.get()) > most) {
            refuse.accept(new Refusal(
                    name, texts.get("openregistry.bad.number", Integer.toString(least), Integer.toString(most))));
            return Optional.empty();
        }
        return value.map(Integer::valueOf);
    }
}
