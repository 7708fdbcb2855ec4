package cn.lvpu.portal.certification.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.AccountUser;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** People with an application at hand, and how they act. */
abstract class ApplicationFixture {
    @Autowired
    Applying applying;

    @Autowired
    Reviewing reviewing;

    @Autowired
    CaseWork caseWork;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient jdbc;

    final SignedIn applicant = ApplicationExamples.person("梨农", Role.PRODUCER);

    final SignedIn first = ApplicationExamples.person("审核员甲", Role.REVIEWER);

    final SignedIn second = ApplicationExamples.person("审核员乙", Role.REVIEWER);

    final String holder = "合作社" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    AttachmentId upload(SignedIn who, byte[] bytes) {
        return as(who, () -> {
            try {
                AttachmentId id = new AttachmentId(UUID.randomUUID());
                Upload upload = attachments.upload(id, "照片/IMG_1.jpg", new ByteArrayInputStream(bytes));
                assertThat(upload)
                        .isInstanceOfSatisfying(
                                Upload.Kept.class,
                                kept -> assertThat(kept.attachment().fileName()).isEqualTo("IMG_1.jpg"));
                return ((Upload.Kept) upload).attachment().id();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    static byte[] picture() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Application filled() {
        AttachmentId file = upload(applicant, picture());
        Application draft = done(as(applicant, () -> applying.start(UUID.randomUUID(), "LSLC")));
        return done(as(
                applicant,
                () -> applying.save(draft.id(), draft.rowVersion(), ApplicationExamples.answers(holder, file))));
    }

    Application submitted() {
        Application draft = filled();
        return done(as(applicant, () -> applying.submit(UUID.randomUUID(), draft.id(), draft.rowVersion())));
    }

    static Application done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).application();
    }

    static <T> T as(SignedIn person, Supplier<T> work) {
        var user = new AccountUser(person, "test", null, true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        return work.get();
    }
}
