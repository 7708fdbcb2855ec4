package cn.lvpu.portal.participation.ui;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.participation.Draft;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PostKind;
import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.participation.Posting;
import cn.lvpu.portal.participation.PostingOutcome;
import cn.lvpu.portal.participation.PostingOutcome.EarlierReceived;
import cn.lvpu.portal.participation.PostingOutcome.Received;
import cn.lvpu.portal.participation.PostingOutcome.Rejected;
import cn.lvpu.portal.participation.PostingOutcome.TooFast;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Where a citizen writes. What is typed stays until the server has acknowledged it: in the field when sending fails, and in
 * the browser's storage when the tab or the server goes away. The draft's id is stored with it, so that sending again after
 * a lost answer makes no second post.
 */
@JsModule("context://assets/participation/draft.js")
final class WriteBox extends Section {
    private final transient Posting posting;
    private final transient Texts texts;
    private final transient Runnable received;
    private final String storageKey;
    private final TextArea text = new TextArea();
    private final Select<District> district = new Select<>();
    private final ComboBox<Entry> entry = new ComboBox<>();
    private final Button send = new Button();
    private final Div status = new Div();
    private final transient Content content;
    private PostId draftId = newId();

    WriteBox(AccountId author, Posting posting, Content content, Texts texts, Runnable received) {
        this.posting = posting;
        this.content = content;
        this.texts = texts;
        this.received = received;
        this.storageKey = "lvpu-draft-" + author;
        setId("write");
        addClassNames("panel", "write");
        H2 heading = new H2(texts.get("participation.write"));
        heading.setId("write-heading");
        getElement().setAttribute("aria-labelledby", "write-heading");

        text.setId("write-text");
        text.setLabel(texts.get("participation.write.text"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> count());
        district.setId("write-district");
        district.setLabel(texts.get("participation.write.district"));
        district.setEmptySelectionAllowed(true);
        district.setEmptySelectionCaption(texts.get("participation.write.nowhere"));
        district.setItemLabelGenerator(item -> item == null ? texts.get("participation.write.nowhere") : item.name());
        district.setItems(content.districts());
        district.addValueChangeListener(change -> keep(change.isFromClient()));
        entry.setId("write-entry");
        entry.setLabel(texts.get("participation.write.entry"));
        entry.setPlaceholder(texts.get("participation.write.entry.hint"));
        entry.setClearButtonVisible(true);
        entry.setItemLabelGenerator(item -> item.name() + " · " + item.kind().label());
        entry.setItems(query -> {
            String typed = query.getFilter().orElse("").strip();
            return content.entries().stream()
                    .filter(item -> item.name().contains(typed)
                            || item.aliases().stream().anyMatch(alias -> alias.contains(typed))
                            || item.reading().initials().startsWith(typed))
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        entry.addValueChangeListener(change -> keep(change.isFromClient()));
        Div choices = new Div(district, entry);
        choices.addClassName("choices");

        send.setText(texts.get("participation.write.send"));
        send.setId("write-send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        Paragraph rules = new Paragraph(texts.get("participation.write.rules"));
        rules.addClassNames("small", "muted");
        Div foot = new Div(send, rules);
        foot.addClassName("rows");
        status.setId("write-status");
        status.getElement().setAttribute("role", "status");
        add(heading, text, choices, foot, status);
        count();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        text.getElement()
                .executeJs("return window.lvpuDraft.keep(this, $0, $1)", storageKey, draftId.toString())
                .then(this::restore);
    }

    /** Puts back what an earlier visit left unsent, unless something is typed already. */
    void restore(JsonNode kept) {
        if (kept == null || kept.isNull() || !kept.isObject() || !text.isEmpty()) {
            return;
        }
        PostId.find(kept.path("id").asString("")).ifPresent(id -> draftId = id);
        text.setValue(kept.path("text").asString(""));
        content.findDistrict(kept.path("district").asString("")).ifPresent(district::setValue);
        String entryId = kept.path("entry").asString("");
        content.entries().stream()
                .filter(item -> item.id().equals(entryId))
                .findFirst()
                .ifPresent(entry::setValue);
        tell("", texts.get("participation.write.restored"));
    }

    private void send() {
        Draft draft = new Draft(
                draftId,
                PostKind.STORY,
                text.getValue(),
                Optional.ofNullable(district.getValue()).map(District::code),
                Optional.ofNullable(entry.getValue()).map(Entry::id));
        text.setInvalid(false);
        try {
            answer(posting.send(draft));
        } catch (StoreUnavailableException away) {
            tell("bad", texts.get("participation.write.away"));
        } finally {
            send.setEnabled(true);
        }
    }

    private void answer(PostingOutcome outcome) {
        switch (outcome) {
            case Received _ -> {
                getElement().executeJs("window.lvpuDraft.clear($0)", storageKey);
                draftId = newId();
                text.clear();
                district.clear();
                entry.clear();
                tell("ok", texts.get("participation.write.received"));
                received.run();
            }
            case EarlierReceived _ -> {
                draftId = newId();
                keep(true);
                tell("warn", texts.get("participation.write.earlier"));
                received.run();
            }
            case Rejected(var reasons) -> {
                List<String> sentences = reasons.stream()
                        .sorted()
                        .map(reason -> texts.get("participation.rejected." + reason.name()))
                        .toList();
                text.setInvalid(true);
                if (reasons.contains(PostingOutcome.Reason.ID_TAKEN)) {
                    draftId = newId();
                    keep(true);
                }
                tell("warn", sentences.stream().collect(Collectors.joining(" ")));
                text.focus();
            }
            case TooFast(Duration retryAfter) ->
                tell(
                        "warn",
                        texts.get(
                                "participation.write.fast",
                                retryAfter.plusSeconds(59).toMinutes()));
        }
    }

    private void keep(boolean changed) {
        if (changed) {
            getElement()
                    .executeJs(
                            "window.lvpuDraft.put($0, {id: $1, district: $2, entry: $3})",
                            storageKey,
                            draftId.toString(),
                            Optional.ofNullable(district.getValue())
                                    .map(District::code)
                                    .orElse(""),
                            Optional.ofNullable(entry.getValue()).map(Entry::id).orElse(""));
        }
    }

    private void count() {
        int length = PostText.length(text.getValue());
        text.setHelperText(texts.get("participation.write.count", length, PostText.MAX_LENGTH));
        text.setInvalid(length > PostText.MAX_LENGTH);
    }

    private void tell(String tone, String sentence) {
        status.removeAll();
        status.add(Notices.of(tone, sentence));
    }

    private static PostId newId() {
        return new PostId(UUID.randomUUID());
    }
}
