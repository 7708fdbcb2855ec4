package cn.lvpu.portal.registry.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.PhotoCodes;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;

/** Takes a photo of a label and reads its code on the server. The photo is not kept. */
final class PhotoField extends Div {
    PhotoField(PhotoCodes photos, Texts texts, Consumer<String> found) {
        Paragraph said = new Paragraph();
        said.setId("photo-said");
        said.addClassNames("muted", "small");
        said.getElement().setAttribute("role", "status");
        said.setText(texts.get("scan.photo.hint"));
        Upload upload = new Upload(UploadHandler.inMemory((about, bytes) -> {
            switch (photos.read(bytes)) {
                case PhotoCodes.Found.Code code -> found.accept(code.text());
                case PhotoCodes.Found.NoCode ignored -> said.setText(texts.get("scan.photo.no-code"));
                case PhotoCodes.Found.NoPicture ignored -> said.setText(texts.get("scan.photo.no-picture"));
            }
        }));
        upload.setId("photo");
        upload.getElement().setProperty("accept", "image/*");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(PhotoCodes.MOST_BYTES);
        upload.setDropAllowed(false);
        NativeButton button = new NativeButton(texts.get("scan.photo"));
        button.addClassNames("btn", "ghost");
        upload.setUploadButton(button);
        upload.addFileRejectedListener(event -> said.setText(texts.get("scan.photo.no-picture")));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        addClassNames("stack", "tight");
        add(upload, said);
    }
}
