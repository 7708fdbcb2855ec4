package cn.lvpu.portal.transparency;

import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.testing.AlwaysThere;
import cn.lvpu.portal.testing.OwnDatabase;
import cn.lvpu.portal.transparency.tree.NoteSigner;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The log, the registry and the ledger on a database of their own; places are given by hand. */
@TestConfiguration(proxyBeanMethods = false)
@Import({OwnDatabase.class, Recorder.class, Integrator.class, Inspector.class, PublicLog.class})
@ComponentScan(
        basePackages = "cn.lvpu.portal",
        useDefaultFilters = false,
        includeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "cn\\.lvpu\\.portal\\.(transparency\\.jdbc\\.JdbcLogStore|registry\\.jdbc\\.JdbcCertificates"
                                        + "|moderation\\.jdbc\\.JdbcLedger|platform\\.publication\\.PublicationChanges)"))
public class LogSlice {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    NoteSigner logSigner() {
        return NoteSigner.generate("lvpu.example/log", new SecureRandom());
    }

    @Bean
    Availability availability() {
        return new AlwaysThere();
    }
}
