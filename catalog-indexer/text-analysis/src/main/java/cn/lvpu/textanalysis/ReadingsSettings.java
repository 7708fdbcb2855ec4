package cn.lvpu.textanalysis;

import java.util.List;
import org.elasticsearch.plugin.settings.AnalysisSettings;
import org.elasticsearch.plugin.settings.ListSetting;

/** {@code readings}: lines such as {@code 爨底下=cuan di xia} that add to the plugin's readings and win over them; may be empty. */
@AnalysisSettings
public interface ReadingsSettings {
    @ListSetting(path = "readings")
    List<String> readings();
}
