package dateline.newsroom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.media.Media;
import dateline.media.Media.Picture;
import dateline.media.Media.Words;
import dateline.media.UnusablePicture;
import dateline.people.Callers;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// The call that takes pictures in.
@Path("/api/v1/media")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class MediaApi {
    private static final int LONGEST_WORDS = 2_000;
    private final Media media;
    private final Callers callers;

    @Inject
    MediaApi(Media media, Callers callers) {
        this.media = media;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response keep(
            @Context HttpHeaders headers,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @RestForm @DefaultValue("") String caption,
            @RestForm @DefaultValue("") String credit,
            @RestForm @DefaultValue("") String alt) {
        callers.writer(headers);
        if (files.size() != 1) {
            throw Problem.of(400, "Send one picture as a file of the form, with “caption”, “credit” and “alt” beside it.");
        }
        var words = new Words(checked("caption", caption), checked("credit", credit), checked("alt", alt));
        try {
            var picture = media.keep(Files.readAllBytes(files.getFirst().uploadedFile()));
            media.describe(picture.id(), words);
            return Response.status(201).entity(answer(picture, words).toString()).build();
        } catch (UnusablePicture unusable) {
            throw Problem.of(400, unusable.getMessage() + ".");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String checked(String member, String text) {
        var clean = text.strip();
        if (clean.length() > LONGEST_WORDS) {
            throw Problem.of(400, "“" + member + "” has at most " + LONGEST_WORDS + " characters.");
        }
        return clean;
    }

    private static ObjectNode answer(Picture picture, Words words) {
        var node = Json.object().put("id", picture.id());
        node.put("caption", words.caption()).put("credit", words.credit()).put("alt", words.alt());
        node.putArray("renditions")
                .addObject()
                .put("url", picture.path())
                .put("mediaType", picture.mediaType())
                .put("width", picture.width())
                .put("height", picture.height())
                .put("size", picture.size());
        return node;
    }
}
