package cn.lvpu.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class AddressesTest {
    @Test
    void flowIsToldToLeaveEveryStatelessAddressAlone() throws IOException {
        String excluded = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"))
                .getProperty("vaadin.exclude-urls");
        List<String> stateless = new ArrayList<>(Addresses.STATELESS);
        stateless.remove("/");

        assertThat(excluded.split(",")).containsExactlyElementsOf(stateless);
    }
}
