package cn.lvpu.content;

import java.util.Arrays;
import java.util.Optional;

/** The stages (环节) of an application, in the order in which they come; {@link #CORRECTION} is the applicant's own time. */
public enum ReviewStage {
    INITIAL_REVIEW("初审"),
    SECOND_REVIEW("复核"),
    INSPECTION("现场核查"),
    PUBLIC_NOTICE("公示"),
    DECISION("决定"),
    CORRECTION("补正");

    private final String label;

    ReviewStage(String label) {
        this.label = label;
    }

    /** The word in files and in the database, such as {@code initial-review}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String label() {
        return label;
    }

    static Optional<ReviewStage> findByKey(String key) {
        return Arrays.stream(values()).filter(stage -> stage.key().equals(key)).findFirst();
    }
}
