package cn.lvpu.portal.participation;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.content.Reading;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.limits.RateLimits;
import cn.lvpu.portal.platform.publication.PublicationChanges;
import cn.lvpu.portal.testing.AlwaysThere;
import cn.lvpu.portal.testing.OwnDatabase;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Participation and moderation on a database of their own, with a small content and people who sign in thread by thread. */
@TestConfiguration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import({OwnDatabase.class, PublicationChanges.class, RateLimits.class})
@ComponentScan(basePackages = {"cn.lvpu.portal.participation.jdbc", "cn.lvpu.portal.moderation.jdbc"})
public class ParticipationSlice {
    public static final String DISTRICT = "110109";
    public static final String ENTRY = "product:jing-bai-li";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Mentions mentions(Content content) {
        return new Mentions(content);
    }

    @Bean
    Posting posting(
            Posts posts,
            Content content,
            Mentions mentions,
            CurrentAccount currentAccount,
            RateLimits rateLimits,
            Availability availability,
            org.springframework.transaction.support.TransactionOperations transaction,
            Clock clock) {
        return new Posting(posts, content, mentions, currentAccount, rateLimits, availability, transaction, clock);
    }

    @Bean
    PostsUnderReview postsUnderReview(Posts posts) {
        return new PostsUnderReview(posts);
    }

    @Bean
    People people(JdbcClient jdbc) {
        return new People(jdbc);
    }

    @Bean
    CurrentAccount currentAccount() {
        return new CurrentAccount() {
            @Override
            public Optional<SignedIn> find() {
                var authentication = SecurityContextHolder.getContext().getAuthentication();
                return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                        ? Optional.of(signedIn)
                        : Optional.empty();
            }

            @Override
            public SignedIn get() {
                return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
            }
        };
    }

    @Bean
    Availability availability() {
        return new AlwaysThere();
    }

    /** One district and one entry; asks of anything else fail the test. */
    @Bean
    Content content() {
        District district = new District(
                DISTRICT, "门头沟区", new Reading("men tou gou qu", "mtgq", ""), true, new GeoPoint(40, 116), List.of());
        return (Content) Proxy.newProxyInstance(
                Content.class.getClassLoader(),
                new Class<?>[] {Content.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "districts" -> List.of(district);
                    case "findDistrict" -> DISTRICT.equals(arguments[0]) ? Optional.of(district) : Optional.empty();
                    case "findEntry" -> "jing-bai-li".equals(arguments[1]) ? Optional.of(entry()) : Optional.empty();
                    case "toString" -> "one district, one entry";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Entry entry() {
        return new Entry(
                EntryKind.PRODUCT,
                "jing-bai-li",
                "京白梨",
                List.of(),
                "",
                "",
                new cn.lvpu.content.Place(DISTRICT, "门头沟区", List.of(), List.of()),
                Optional.empty(),
                "",
                new cn.lvpu.content.Season(new java.util.TreeSet<>(), cn.lvpu.content.Confidence.VERIFIED),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Reading("jing bai li", "jbl", ""),
                new cn.lvpu.content.EntryDetails.Product("果品-梨"),
                List.of(),
                cn.lvpu.content.Confidence.VERIFIED);
    }

    /** People with accounts in the database. */
    public static final class People {
        private final JdbcClient jdbc;

        People(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        public SignedIn signUp(String displayName, Role... roles) {
            AccountId id = new AccountId(UUID.randomUUID());
            jdbc.sql("insert into account (id, login_name, display_name, password_hash) values (?, ?, ?, 'none')")
                    .param(id.value())
                    .param(id.toString())
                    .param(displayName)
                    .update();
            return new SignedIn(id, displayName, Set.of(roles));
        }

        /** Does work as somebody, on this thread. */
        public static <T> T as(SignedIn person, Supplier<T> work) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new TestingAuthenticationToken(
                    person, "none", person.roles().stream().map(Role::authority).toArray(String[]::new)));
            SecurityContextHolder.setContext(context);
            try {
                return work.get();
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }
}
