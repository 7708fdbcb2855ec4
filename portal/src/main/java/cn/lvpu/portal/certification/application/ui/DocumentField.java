package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules.DocumentRule;
import cn.lvpu.portal.certification.application.Attachment;
import cn.lvpu.portal.certification.application.AttachmentId;
import cn.lvpu.portal.certification.application.Attachments;
import cn.lvpu.portal.certification.application.Item;
import cn.lvpu.portal.certification.application.Upload.Fault;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document of the checklist: what is handed in, a place to drop more, and the library to take from. */
final class DocumentField extends Section {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentField.class);
    private static final long KIB = 1024;

    private final transient DocumentRule rule;
    private final transient Keeper keeper;
    private final transient Tools tools;
    private final UnorderedList files = new UnorderedList();
    private final Div status = new Div();
    private final Select<Attachment> library = new Select<>();

    DocumentField(DocumentRule rule, Keeper keeper, Tools tools) {
        this.rule = rule;
        this.keeper = keeper;
        this.tools = tools;
        setId("d-" + rule.id());
        addClassNames("document", "stack", "tight");
        H3 heading = new H3(rule.name());
        heading.add(Parts.badge(
                tools.text(rule.required() ? "application.document.required" : "application.document.optional"),
                rule.required() ? "" : "grey"));
        add(heading);
        if (!rule.hint().isEmpty()) {
            add(Parts.small(rule.hint()));
        }
        files.addClassName("files");
        status.getElement().setAttribute("role", "status");
        library.setId("library-" + rule.id());
        library.setLabel(tools.text("application.library.take"));
        library.setItemLabelGenerator(item -> item == null ? "" : item.fileName());
        library.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                add(change.getValue().id());
            }
        });
        add(files, upload(), library, status);
        show();
    }

    private Upload upload() {
        Upload upload = new Upload(this::receive);
        upload.setId("upload-" + rule.id());
        upload.setMaxFileSize(Attachments.MOST_BYTES);
        upload.setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png", ".webp");
        upload.setI18n(words());
        // Without push, what the handler changed arrives with the next event.
        upload.getElement().addEventListener("upload-success", event -> upload.clearFileList());
        upload.getElement().addEventListener("upload-error", event -> {});
        upload.getElement().addEventListener("file-reject", event -> say(Fault.TOO_LARGE));
        return upload;
    }

    private UploadI18N words() {
        var words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(tools.text("application.upload.choose"))
                .setMany(tools.text("application.upload.choose")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(tools.text("application.upload.drop"))
                .setMany(tools.text("application.upload.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(tools.text("application.upload.too-large"))
                .setIncorrectFileType(tools.text("application.upload.not-allowed"))
                .setTooManyFiles(tools.text("application.upload.failed")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(tools.text("application.upload.connecting"))
                        .setStalled(tools.text("application.upload.stalled"))
                        .setProcessing(tools.text("application.upload.processing"))
                        .setHeld(tools.text("application.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(tools.text("application.upload.remaining"))
                        .setUnknown(tools.text("application.upload.processing")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(tools.text("application.upload.failed"))
                        .setUnexpectedServerError(tools.text("application.upload.failed"))
                        .setForbidden(tools.text("application.upload.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(tools.text("application.upload.retry"))
                .setStart(tools.text("application.upload.start"))
                .setRemove(tools.text("application.upload.remove")));
        words.setUnits(List.of("B", "KB", "MB", "GB"));
        return words;
    }

    /** In the thread of the upload: the size, name and content are looked at by the service, whatever the browser says. */
    private void receive(UploadEvent event) throws IOException {
        try (var content = event.getInputStream()) {
            var outcome = tools.attachments().upload(new AttachmentId(UUID.randomUUID()), event.getFileName(), content);
            switch (outcome) {
                case cn.lvpu.portal.certification.application.Upload.Kept kept ->
                    event.getUI().access(() -> add(kept.attachment().id()));
                case cn.lvpu.portal.certification.application.Upload.Rejected rejected -> {
                    event.getUI().access(() -> say(rejected.fault()));
                    event.reject();
                }
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("An upload was not kept: {}", e.getMessage());
            event.getUI().access(() -> say("application.upload.failed"));
            event.reject();
        }
    }

    private void add(AttachmentId id) {
        status.removeAll();
        keeper.keepFiles(Item.document(rule.id()), answers -> answers.withFile(rule.id(), id));
        show();
    }

    private void remove(AttachmentId id) {
        keeper.keepFiles(Item.document(rule.id()), answers -> answers.withoutFile(rule.id(), id));
        show();
    }

    void show() {
        List<AttachmentId> ids = keeper.current().answers().files(rule.id());
        List<Attachment> named = tools.attachments().list(ids);
        boolean open = keeper.current().isOpen(Item.document(rule.id()));
        files.removeAll();
        for (AttachmentId id : ids) {
            named.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .ifPresent(each -> files.add(line(each, open)));
        }
        files.setVisible(!ids.isEmpty());
        List<Attachment> others = tools.attachments().listOwn().stream()
                .filter(each -> !ids.contains(each.id()))
                .toList();
        library.setItems(others);
        library.setVisible(!others.isEmpty() && open);
    }

    private ListItem line(Attachment attachment, boolean open) {
        ListItem line = new ListItem(link(attachment));
        if (open) {
            Button remove = new Button(tools.text("application.upload.remove"), click -> remove(attachment.id()));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(tools.text("application.upload.remove-named", attachment.fileName()));
            line.add(remove);
        }
        return line;
    }

    /** A file to be saved: name and size. */
    static Span link(Attachment attachment) {
        Anchor anchor = new Anchor("/attachments/" + attachment.id(), attachment.fileName());
        anchor.setRouterIgnore(true);
        anchor.getElement().setAttribute("download", "");
        Span size = new Span(" " + Math.max(1, attachment.sizeBytes() / KIB) + " KB");
        size.addClassNames("small", "muted");
        return new Span(anchor, size);
    }

    private void say(Fault fault) {
        say("application.upload." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void say(String key) {
        status.removeAll();
        status.add(Parts.notice("bad", new Paragraph(tools.text(key))));
    }
}
