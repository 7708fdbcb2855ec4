package cn.lvpu.portal.opendata;

import cn.lvpu.portal.platform.i18n.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which terms the data may be used: what the operator declared, and that of the GI data set. Nothing is claimed beyond. */
@Component
public class Licence {
    private final String declared;
    private final Texts texts;

    Licence(@Value("${lvpu.opendata.licence:}") String declared, Texts texts) {
        this.declared = declared;
        this.texts = texts;
    }

    /** Of certificates; says so where none was declared. */
    public String ofCertificates() {
        return declared.isBlank() ? texts.get("openregistry.licence.undeclared") : declared;
    }

    public String ofGiRecords() {
        return texts.get("openregistry.licence.gi");
    }
}
