package cn.lvpu.portal.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.alerts.AlertsSlice.HandSetClock;
import cn.lvpu.portal.alerts.AlertsSlice.People;
import cn.lvpu.portal.alerts.AlertsSlice.SmallCatalogue;
import cn.lvpu.portal.platform.mail.Postman;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** From a search saved to a letter read, on a mail server that comes and goes. */
@SpringJUnitConfig(AlertsSlice.class)
@TestPropertySource(
        properties = {
            "spring.mail.host=127.0.0.1",
            "lvpu.mail.from=绿谱 <post@lvpu.example>",
            "lvpu.public-base-url=https://lvpu.example"
        })
class DigestIT {
    private static final Pattern LINK =
            Pattern.compile("https://lvpu\\.example/mail/(?:confirm|unsubscribe)/([\\w.-]+)");

    @Autowired
    SavedSearches searches;

    @Autowired
    LetterAddress addresses;

    @Autowired
    NewEntriesRound newEntries;

    @Autowired
    DigestRound digests;

    @Autowired
    Postman postman;

    @Autowired
    GreenMail server;

    @Autowired
    HandSetClock clock;

    @Autowired
    SmallCatalogue catalogue;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private final String word = "果" + UUID.randomUUID().toString().substring(0, 6);
    private AccountId citizen;
    private String address;

    @BeforeEach
    void aCitizenWithASearchAndAConfirmedAddress() throws Exception {
        clock.set("2026-11-22T09:00:00");
        jdbc.sql("delete from account").update();
        server.purgeEmailFromAllMailboxes();
        newEntries.run();
        citizen = people.newcomer();
        address = "citizen-" + UUID.randomUUID() + "@example.cn";
        assertThat(searches.save("q=" + word)).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(addresses.ask(address)).isEqualTo(new AskOutcome.OnItsWay(address));
        assertThat(postman.deliver()).isEqualTo(1);
        assertThat(addresses.state()).isEqualTo(new AddressState.Asked(address, false));
        assertThat(addresses.confirm(token(inbox().getFirst()))).isTrue();
        assertThat(addresses.state()).isEqualTo(new AddressState.On(address, false));
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void whatIsNewComesInOneLetterInTheMorningAndIsSignedForUnsubscribing() throws Exception {
        appears(word + "甲", "别的");
        assertThat(letters()).isEmpty();
        clock.set("2026-11-23T07:59:00");
        assertThat(digests.run()).isZero();

        clock.set("2026-11-23T08:00:00");
        assertThat(digests.run()).isEqualTo(1);
        MimeMessage letter = letters().getFirst();

        assertThat(letter.getSubject()).isEqualTo("绿谱：1 个新条目符合您保存的搜索");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat(letter.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(letter.getHeader("List-Unsubscribe", null)).startsWith("<https://lvpu.example/mail/unsubscribe/");
        assertThat(letter.getMessageID()).endsWith("@lvpu.example>");
        assertThat(text(letter))
                .contains(word + "甲", "https://lvpu.example/e/product/")
                .doesNotContain("别的");
        assertThat(html(letter))
                .contains(word + "甲", "#1d5c46", "/mail/unsubscribe/")
                .doesNotContain("??", "别的");
        assertThat(jdbc.sql("select body_text || recipient from mail_outbox where purpose = 'digest'")
                        .query(String.class)
                        .single())
                .as("what was sent is not kept")
                .isEmpty();
    }

    @Test
    void aDayBringsOneLetterAndNothingIsToldTwice() throws Exception {
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");
        digests.run();
        assertThat(letters()).hasSize(1);

        appears(word + "乙");
        clock.set("2026-11-23T20:00:00");
        assertThat(digests.run()).isZero();
        clock.set("2026-11-24T08:00:00");
        assertThat(digests.run()).isEqualTo(1);
        assertThat(digests.run()).isZero();

        assertThat(letters()).hasSize(2);
        assertThat(text(letters().get(1))).contains(word + "乙").doesNotContain(word + "甲");
        clock.set("2026-11-25T08:00:00");
        assertThat(digests.run()).as("nothing new, no letter").isZero();
    }

    @Test
    void twoPortalsAtOnceWriteAndSendOneLetter() throws Exception {
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");

        assertThat(atOnce(digests::run)).isEqualTo(1);
        assertThat(atOnce(postman::deliver)).isEqualTo(1);

        assertThat(inbox()).hasSize(1);
    }

    @Test
    void twoPortalsMatchingAtOnceTellOnce() throws Exception {
        catalogue.bring(word + "甲", word + "乙");

        atOnce(() -> newEntries.run().matches());

        SavedSearch search = searches.list().getFirst();
        assertThat(search.unread()).isEqualTo(2);
        assertThat(searches.listFound(search.id(), 10))
                .extracting(FoundEntry::name)
                .hasSize(2);
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLostAndTheNextDaysLetterTellsAll() throws Exception {
        server.stop();
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");
        assertThat(digests.run()).isEqualTo(1);
        assertThat(postman.deliver()).isZero();
        clock.set("2026-11-23T08:05:00");
        assertThat(postman.deliver()).isZero();
        assertThat(jdbc.sql("select attempts from mail_outbox where purpose = 'digest'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);

        appears(word + "乙");
        clock.set("2026-11-24T08:00:00");
        assertThat(digests.run()).isEqualTo(1);
        server.start();
        clock.set("2026-11-24T09:00:00");
        assertThat(postman.deliver()).isEqualTo(1);

        assertThat(inbox()).hasSize(1);
        assertThat(text(inbox().getFirst())).contains(word + "甲", word + "乙");
    }

    @Test
    void aServerThatComesBackGetsTheSameLetter() throws Exception {
        server.stop();
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");
        digests.run();
        assertThat(postman.deliver()).isZero();
        server.start();
        assertThat(postman.deliver()).as("not before its time").isZero();
        clock.set("2026-11-23T08:01:00");

        assertThat(postman.deliver()).isEqualTo(1);

        assertThat(inbox()).hasSize(1);
    }

    @Test
    void aLetterThatAPortalTookAndNeverSettledIsSentByAnother() throws Exception {
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");
        digests.run();
        jdbc.sql(
                        "update mail_outbox set state = 'sending', claimed_at = '2026-11-23T00:00:00Z' where purpose = 'digest'")
                .update();
        assertThat(postman.deliver()).isZero();

        clock.set("2026-11-23T08:11:00");

        assertThat(postman.deliver()).isEqualTo(1);
    }

    @Test
    void theLinkInALetterEndsTheLettersWithoutALogInAsOftenAsItIsUsed() throws Exception {
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");
        digests.run();
        String token = token(letters().getFirst());
        assertThat(addresses.isUnsubscribable(token)).isTrue();
        assertThat(addresses.state()).as("looking changes nothing").isInstanceOf(AddressState.On.class);

        assertThat(addresses.unsubscribe(token)).isTrue();
        assertThat(addresses.unsubscribe(token)).isTrue();

        assertThat(addresses.state()).isEqualTo(new AddressState.Off());
        appears(word + "乙");
        clock.set("2026-11-24T08:00:00");
        assertThat(digests.run()).isZero();
        assertThat(searches.countUnread()).isEqualTo(2);
    }

    @Test
    void aLinkThatWasChangedEndsNothing() throws Exception {
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");
        digests.run();
        String token = token(letters().getFirst());
        char last = token.charAt(token.length() - 2);
        String changed = token.substring(0, token.length() - 2)
                + (last == 'A' ? 'B' : 'A')
                + token.substring(token.length() - 1);

        for (String wrong : List.of(changed, UUID.randomUUID() + token.substring(36), "", "x", token + ".x")) {
            assertThat(addresses.unsubscribe(wrong)).as(wrong).isFalse();
        }

        assertThat(addresses.state()).isInstanceOf(AddressState.On.class);
    }

    @Test
    void aConfirmingLinkHoldsForTwoDaysForItsAddressAndOnce() throws Exception {
        people.newcomer();
        addresses.ask("first@example.cn");
        addresses.ask("second@example.cn");
        postman.deliver();
        List<MimeMessage> asked = inbox();
        assertThat(asked).as("the first was taken back").hasSize(1);
        String token = token(asked.getFirst());

        clock.set("2026-11-24T09:00:01");
        assertThat(addresses.confirm(token)).as("too late").isFalse();
        clock.set("2026-11-24T08:59:00");
        assertThat(addresses.confirm(token)).isTrue();
        assertThat(addresses.confirm(token)).as("used").isFalse();
        assertThat(addresses.state()).isEqualTo(new AddressState.On("second@example.cn", false));
    }

    @Test
    void nobodyIsWrittenToWithoutHavingConfirmed() {
        people.newcomer();
        searches.save("q=" + word);
        addresses.ask("never-confirmed@example.cn");
        postman.deliver();
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");

        assertThat(digests.run()).as("only the citizen who confirmed").isEqualTo(1);
    }

    @Test
    void askingIsLimitedAndWhatIsNoAddressIsRefused() {
        people.newcomer();
        for (String wrong : List.of(
                "", "name", "name@", "a b@example.cn", "a@example", "a@b.cn\nBcc: c@d.cn", "x".repeat(250) + "@b.cn")) {
            assertThat(addresses.ask(wrong)).as(wrong).isEqualTo(new AskOutcome.NotAnAddress());
        }
        for (int i = 0; i < 5; i++) {
            assertThat(addresses.ask("n" + i + "@example.cn")).isInstanceOf(AskOutcome.OnItsWay.class);
        }
        assertThat(addresses.ask("n6@example.cn")).isInstanceOf(AskOutcome.TooOften.class);
    }

    @Test
    void whatWasLookedAtInThePortalIsNotWrittenOf() {
        appears(word + "甲");
        searches.markRead(searches.list().getFirst().id());
        clock.set("2026-11-23T08:00:00");

        assertThat(digests.run()).isZero();
    }

    @Test
    void everythingOfAPersonGoesWithTheirAccount() {
        appears(word + "甲");
        clock.set("2026-11-23T08:00:00");
        digests.run();

        jdbc.sql("delete from account where id = ?").param(citizen.value()).update();

        for (String table : List.of("saved_search", "search_match", "alert_address", "mail_outbox")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private void appears(String... names) {
        catalogue.bring(names);
        newEntries.run();
    }

    private List<MimeMessage> letters() throws Exception {
        postman.deliver();
        return inbox();
    }

    private List<MimeMessage> inbox() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String token(MimeMessage letter) throws Exception {
        Matcher link = LINK.matcher(text(letter));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String text(MimeMessage letter) throws Exception {
        return part(letter, "text/plain");
    }

    private static String html(MimeMessage letter) throws Exception {
        return part(letter, "text/html");
    }

    private static String part(jakarta.mail.Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return (String) part.getContent();
        }
        if (part.getContent() instanceof MimeMultipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                String found = part(several.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** The work done by four at the very same moment; the sum of what they did. */
    private static int atOnce(Callable<Integer> work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        int sum = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                results.add(threads.submit(() -> {
                    together.await();
                    return work.call();
                }));
            }
            for (Future<Integer> result : results) {
                sum += result.get();
            }
        }
        return sum;
    }
}
