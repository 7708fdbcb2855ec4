package cn.lvpu.textanalysis;

import java.util.List;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** {@code words}: the names to keep whole, up to some 20,000; may be empty. */
@AnalysisSettings
public interface WordsSettings {
    @ListSetting(path = "words")
    List<String> words();
}
