package cn.lvpu.textanalysis;

import java.util.List;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** {@code words}: the names to keep whole, up to some 20,000; {@code synonyms}: lines such as {@code 核桃,胡桃}. Both may be empty. */
@AnalysisSettings
public interface ChineseSettings {
    @ListSetting(path = "words")
    List<String> words();

    @ListSetting(path = "synonyms")
    List<String> synonyms();
}
