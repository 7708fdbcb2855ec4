package cn.lvpu.portal.alerts;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueWatch;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.limits.RateLimits;
import cn.lvpu.portal.testing.AlwaysThere;
import cn.lvpu.portal.testing.OwnDatabase;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.access.AccessDeniedException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Alerts and mail on a database of their own, with a clock and a catalogue that are set by hand and a mail server of GreenMail. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    OwnDatabase.class,
    RateLimits.class,
    SearchWords.class,
    SavedSearches.class,
    LetterAddress.class,
    LetterLinks.class
})
@ComponentScan({"cn.lvpu.portal.alerts.jdbc", "cn.lvpu.portal.platform.mail", "cn.lvpu.portal.platform.i18n"})
class AlertsSlice {
    @Bean
    HandSetClock clock() {
        return new HandSetClock();
    }

    @Bean
    Content content() {
        return ContentLoader.bundled();
    }

    @Bean
    SearchParameters searchParameters(Content content) {
        return new SearchParameters(content);
    }

    @Bean
    SmallCatalogue catalogue() {
        return new SmallCatalogue();
    }

    @Bean
    People people(JdbcClient jdbc) {
        return new People(jdbc);
    }

    @Bean
    Availability availability() {
        return new AlwaysThere();
    }

    @Bean
    Letters letters(
            MessageSource messages, LetterLinks links, SearchWords words, cn.lvpu.portal.platform.i18n.Texts texts) {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(messages);
        return new Letters(engine, links, words, texts);
    }

    @Bean
    NewEntriesRound newEntriesRound(
            CatalogueWatch catalogue,
            WatchStore store,
            SearchParameters parameters,
            org.springframework.transaction.support.TransactionOperations transaction,
            Clock clock) {
        return new NewEntriesRound(catalogue, store, parameters, transaction, clock);
    }

    @Bean
    DigestRound digestRound(
            DigestStore store,
            cn.lvpu.portal.platform.mail.Outbox outbox,
            Letters letters,
            LetterLinks links,
            org.springframework.transaction.support.TransactionOperations transaction,
            Clock clock) {
        return new DigestRound(store, outbox, letters, links, transaction, clock, 8);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailServer() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** The port is asked for anew each time, because a server that was stopped comes back on another. */
    @Bean
    JavaMailSender mailSender(GreenMail server) {
        return new JavaMailSenderImpl() {
            @Override
            public int getPort() {
                return server.getSmtp().getPort();
            }

            @Override
            public String getHost() {
                return "127.0.0.1";
            }
        };
    }

    /** Entries by id and what each says; a search finds the entries whose name holds its words. */
    static final class SmallCatalogue implements CatalogueWatch {
        private final TreeMap<String, String> names = new TreeMap<>();
        private int generation = 1;

        /** A new generation with these entries more. */
        void bring(String... added) {
            for (String name : added) {
                names.put("product:" + name, name);
            }
            generation++;
        }

        @Override
        public Optional<String> generation() {
            return Optional.of("entry-" + generation);
        }

        @Override
        public void visitIds(Consumer<List<String>> batch) {
            if (!names.isEmpty()) {
                batch.accept(List.copyOf(names.keySet()));
            }
        }

        @Override
        public List<Sighting> describe(Collection<String> ids) {
            return ids.stream()
                    .filter(names::containsKey)
                    .map(id -> new Sighting(
                            id, CatalogueKind.PRODUCT, names.get(id), "门头沟区", "/e/product/" + names.get(id)))
                    .toList();
        }

        @Override
        public Look look(List<String> ids) {
            return new Look() {
                @Override
                public List<Set<String>> matches(List<SearchCriteria> searches) {
                    return searches.stream()
                            .map(search -> Set.copyOf(ids.stream()
                                    .filter(id -> names.getOrDefault(id, "").contains(search.text()))
                                    .toList()))
                            .toList();
                }

                @Override
                public Effort effort() {
                    return Effort.none();
                }
            };
        }
    }

    /** It is what it is set to. */
    static final class HandSetClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T01:00:00Z");

        void set(String beijing) {
            now = java.time.LocalDateTime.parse(beijing)
                    .atZone(ZoneId.of("Asia/Shanghai"))
                    .toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** Whoever {@link #signIn signed in} last on this thread. */
    static final class People implements CurrentAccount {
        private final JdbcClient jdbc;
        private final ThreadLocal<SignedIn> here = new ThreadLocal<>();

        People(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** A new citizen, signed in. */
        AccountId newcomer() {
            AccountId id = new AccountId(UUID.randomUUID());
            jdbc.sql("insert into account (id, login_name, display_name, password_hash) values (?, ?, '市民', '-')")
                    .param(id.value())
                    .param("alerts-" + id)
                    .update();
            signIn(id);
            return id;
        }

        void signIn(AccountId id) {
            here.set(new SignedIn(id, "市民", Set.of(Role.CITIZEN)));
        }

        @Override
        public Optional<SignedIn> find() {
            return Optional.ofNullable(here.get());
        }

        @Override
        public SignedIn get() {
            return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        }
    }
}
