package cn.lvpu.portal.architecture;

import cn.lvpu.portal.PortalApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {
    @Test
    void featuresMeetOnlyThroughTheirRootPackagesAndWithoutCycles() {
        ApplicationModules.of(PortalApplication.class).verify();
    }
}
