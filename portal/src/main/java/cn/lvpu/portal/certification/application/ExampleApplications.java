package cn.lvpu.portal.certification.application;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.DocumentRule;
import cn.lvpu.portal.accounts.Account;
import cn.lvpu.portal.accounts.AccountStore;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.platform.firststart.FirstStart;
import cn.lvpu.portal.registry.RegistryDay;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two example applications of the example producer, so that applicants' and reviewers' screens have something; marked 示例. */
@Component
@Profile("embedded")
class ExampleApplications implements FirstStart {
    private final Applications applications;
    private final AttachmentStore attachments;
    private final AccountStore accounts;
    private final Steps steps;

    ExampleApplications(Applications applications, AttachmentStore attachments, AccountStore accounts, Steps steps) {
        this.applications = applications;
        this.attachments = attachments;
        this.accounts = accounts;
        this.steps = steps;
    }

    @Override
    public String name() {
        return "certification.example-applications";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public List<String> run() {
        SignedIn producer = signedIn("producer");
        SignedIn reviewer = signedIn("reviewer");
        steps.inTransaction(() -> {
            submitted(producer, "LSLC", "示例合作社（示例）", "京白梨", "110109104");
            Application second = submitted(producer, "ZTSP", "示例豆腐坊（示例）", "豆腐干", "110109106");
            Hand hand = steps.hand(reviewer, UUID.randomUUID(), steps.rules("ZTSP"));
            Application taken = keep(ReviewerSteps.takeUp(second, hand));
            Hand again = steps.hand(reviewer, UUID.randomUUID(), steps.rules("ZTSP"));
            return keep(ReviewerSteps.askCorrection(
                    taken, List.of(new Mark(Item.question("site"), "示例：请写到加工点的门牌。")), again));
        });
        return List.of();
    }

    private SignedIn signedIn(String login) {
        Account account = accounts.findCredentials(login).orElseThrow().account();
        return new SignedIn(account.id(), account.displayName(), account.roles());
    }

    private Application submitted(SignedIn producer, String code, String holder, String product, String place) {
        SchemeRules rules = steps.rules(code);
        AttachmentId file = blankPage(producer);
        var texts = new TreeMap<>(Map.of(
                "holder", holder,
                "credit-code", "93110109MA00K1L2MH",
                "contact", "示例",
                "phone", "010-00000000",
                "products", product,
                "place", place,
                "site", "示例村",
                "since", "2018-03-01",
                "process", "示例：这是一份用来演示的申请。"));
        var files = new TreeMap<>(rules.documents().stream()
                .filter(DocumentRule::required)
                .collect(Collectors.toMap(DocumentRule::id, document -> List.of(file))));
        ApplicationId id = new ApplicationId(UUID.randomUUID());
        Hand hand = steps.hand(producer, UUID.randomUUID(), rules);
        Application draft =
                Application.draft(id, ApplicationKind.NEW, Optional.empty(), new Answers(texts, files), true, hand);
        applications.add(draft);
        attachments.handIn(id, List.of(file));
        int year = RegistryDay.of(hand.at()).getYear();
        return keep(ApplicantSteps.submit(draft, List.of(), () -> applications.nextReceipt(year), hand));
    }

    private Application keep(StepResult result) {
        if (steps.keep(result) instanceof Outcome.Done done) {
            return done.application();
        }
        throw new IllegalStateException("an example was refused: " + result);
    }

    /** An empty page: an example shows no document of anybody. */
    private AttachmentId blankPage(SignedIn owner) {
        byte[] bytes = whitePicture();
        AttachmentId id = new AttachmentId(UUID.randomUUID());
        attachments.add(
                new Attachment(id, owner.id(), "示例.png", MediaKind.PNG, bytes.length, sha256(bytes), steps.now()),
                bytes);
        return id;
    }

    private static byte[] whitePicture() {
        var image = new BufferedImage(595, 842, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
