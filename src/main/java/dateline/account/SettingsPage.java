package dateline.account;

import dateline.media.Media;
import dateline.media.UnusablePicture;
import dateline.people.Account;
import dateline.people.Account.Change;
import dateline.people.Notices;
import dateline.people.Passkeys;
import dateline.people.Person;
import dateline.people.Readers;
import dateline.people.SessionCookies;
import dateline.people.Sessions;
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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// The forms of a reader's own page.
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public final class SettingsPage {
    private static final int LARGEST_PICTURE = 5 << 20;
    private final Account account;
    private final Readers readers;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final Notices notices;
    private final Passkeys passkeys;
    private final Media media;
    private final MyPage mine;
    private final AccountPages pages;

    @Inject
    SettingsPage(
            Account account, Readers readers, Sessions sessions, SessionCookies cookies, Notices notices, Passkeys passkeys, Media media, MyPage mine,
            AccountPages pages) {
        this.account = account;
        this.readers = readers;
        this.sessions = sessions;
        this.cookies = cookies;
        this.notices = notices;
        this.passkeys = passkeys;
        this.media = media;
        this.mine = mine;
        this.pages = pages;
    }

    private Response change(HttpHeaders headers, MultivaluedMap<String, String> sent, BiFunction<Visit, Person, Response> work) {
        return pages.change(headers, sent, visit -> work.apply(visit, visit.session().orElseThrow().person()));
    }

    private Response told(Visit visit, Change change, String done) {
        return switch (change) {
            case Change.Done() -> done(done);
            case Change.Wrong(var what) -> mine.page(visit, 400, AccountPages.complaint(what), true);
            case Change.Unproven() -> mine.page(visit, 403, "account.unproven", true);
            case Change.TooOften _ -> mine.page(visit, 429, "account.often", true);
        };
    }

    private static Response done(String what) {
        return AccountPages.go("/account?done=" + what);
    }

    @POST
    @Path("/name")
    public Response rename(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) -> {
            account.speak(person, visit.text("language"));
            return told(visit, account.rename(person, visit.text("name")), "saved");
        });
    }

    /// Without a file, the picture that was there goes.
    @POST
    @Path("/picture")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response picture(
            @Context HttpHeaders headers, @RestForm @DefaultValue("") String csrf, @RestForm(FileUpload.ALL) List<FileUpload> files) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.putSingle("csrf", csrf);
        return change(headers, sent, (visit, person) -> {
            var file = files.stream().filter(one -> one.size() > 0).findFirst();
            if (file.filter(one -> one.size() > LARGEST_PICTURE).isPresent()) {
                return mine.page(visit, 400, "account.wrong.picture", true);
            }
            try {
                account.show(person, file.isPresent() ? media.keep(bytes(file.get())).id() : "");
                return done("saved");
            } catch (UnusablePicture _) {
                return mine.page(visit, 400, "account.wrong.picture", true);
            }
        });
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @POST
    @Path("/new-password")
    public Response password(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) ->
                told(visit, account.changePassword(person, visit.text("proof"), visit.text("password"), headers), "password"));
    }

    @POST
    @Path("/new-address")
    public Response address(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) ->
                told(visit, account.askAddress(person, visit.text("email"), visit.text("proof"), headers), "address"));
    }

    @POST
    @Path("/send-confirmation")
    public Response confirmation(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) -> {
            readers.sendConfirmation(person);
            return done("confirmation");
        });
    }

    /// One session, or with `others` all but the one that asks.
    @POST
    @Path("/sessions")
    public Response revoke(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) -> {
            if (!visit.text("others").isEmpty()) {
                sessions.revokeOthers(person, visit.session());
            } else if (visit.text("id").matches("\\d{1,18}")) {
                sessions.revoke(person, Long.parseLong(visit.text("id")));
            }
            return done("sessions");
        });
    }

    @POST
    @Path("/passkeys")
    public Response removePasskey(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) -> {
            Optional.of(visit.text("id")).filter(id -> id.matches("\\d{1,18}")).ifPresent(id -> passkeys.remove(person, Long.parseLong(id)));
            return done("saved");
        });
    }

    @POST
    @Path("/notices")
    public Response seen(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) -> {
            Optional.of(visit.text("newest")).filter(id -> id.matches("\\d{1,18}")).ifPresent(id -> notices.seen(person, Long.parseLong(id)));
            return done("saved");
        });
    }

    @POST
    @Path("/delete")
    public Response delete(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, (visit, person) -> {
            var change = account.delete(person, visit.text("proof"), headers);
            if (!(change instanceof Change.Done)) {
                return told(visit, change, "");
            }
            var bye = new AccountPages.Words("account.deleted.title", "account.deleted.text", java.util.Map.of(), visit.home(), "home");
            return Response.fromResponse(pages.words(visit, 200, bye)).cookie(cookies.none()).build();
        });
    }
}
