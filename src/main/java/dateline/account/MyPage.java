package dateline.account;

import dateline.editions.Texts;
import dateline.media.Media;
import dateline.people.Account;
import dateline.people.Notices;
import dateline.people.Passkeys;
import dateline.people.Person;
import dateline.people.Profile;
import dateline.people.Session;
import dateline.people.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;

/// A reader's own page.
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class MyPage {
    private static final int NOTICES = 20;
    private static final int COMMENTS = 3;
    private static final Map<String, String> DONE = Map.of(
            "saved", "account.done.saved",
            "password", "account.done.password",
            "address", "account.done.address",
            "confirmation", "account.done.confirmation",
            "sessions", "account.done.sessions");
    private final Account account;
    private final Sessions sessions;
    private final Notices notices;
    private final Saved saved;
    private final CommentLists comments;
    private final Passkeys passkeys;
    private final Media media;
    private final AccountPages pages;

    @Inject
    MyPage(
            Account account, Sessions sessions, Notices notices, Saved saved, CommentLists comments, Passkeys passkeys, Media media, AccountPages pages) {
        this.account = account;
        this.sessions = sessions;
        this.notices = notices;
        this.saved = saved;
        this.comments = comments;
        this.passkeys = passkeys;
        this.media = media;
        this.pages = pages;
    }

    record OneSession(long id, String device, String network, String since, String seen, boolean isThis) {}

    record OneNotice(String text, String path, String time, boolean isSeen) {}

    record OnePasskey(long id, String name, String time) {}

    record OneLanguage(String tag, String name, boolean isChosen) {}

    /// What the page shows; `fresh` says how many replies are new, or nothing; `told` is the key of a message about what was just done, or empty, and
    /// `isWrong` says whether it complains.
    record View(
            Profile profile, String picture, List<OneLanguage> languages, List<OneSession> sessions, List<OneNotice> notices, long newest,
            List<OnePasskey> passkeys, List<Saved.Item> saved, List<CommentLists.Line> written, List<CommentLists.Line> replies, String fresh, String told,
            boolean isWrong) {
        public Person person() {
            return profile.person();
        }

        public Map<String, Object> values() {
            return Map.of("email", person().email());
        }
    }

    @GET
    public Response open(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.own(headers, uri.getQueryParameters(), "/account", visit -> page(visit, 200, DONE.getOrDefault(visit.text("done"), ""), false));
    }

    Response page(Visit visit, int status, String told, boolean isWrong) {
        var person = visit.session().orElseThrow().person();
        var profile = account.profile(person);
        var kept = notices.of(person, NOTICES);
        return pages.answer(visit, status, "mine", new View(
                        profile,
                        media.find(profile.picture()).map(Media.Picture::path).orElse(""),
                        Texts.LANGUAGES.stream().map(tag -> new OneLanguage(tag, Texts.in(tag).say("language.own"), tag.equals(profile.language()))).toList(),
                        sessions.of(person).stream().map(session -> one(visit, session)).toList(),
                        kept.stream().map(notice -> one(visit, notice)).toList(),
                        kept.isEmpty() ? 0 : kept.getFirst().id(),
                        passkeys.of(person).stream().map(passkey -> one(visit, passkey)).toList(),
                        saved.of(person, 5),
                        comments.written(visit, person, Long.MAX_VALUE, COMMENTS).lines(),
                        comments.replies(visit, person, Long.MAX_VALUE, COMMENTS).lines(),
                        comments.fresh(visit, person),
                        told,
                        isWrong))
                .build();
    }

    private static OneSession one(Visit visit, Session session) {
        var isThis = visit.session().filter(current -> current.id() == session.id()).isPresent();
        return new OneSession(
                session.id(), Devices.name(session.device()), session.network(), visit.moment(session.createdAt()), visit.moment(session.seenAt()), isThis);
    }

    private static OnePasskey one(Visit visit, Passkeys.Passkey passkey) {
        return new OnePasskey(passkey.id(), passkey.name(), visit.moment(passkey.createdAt()));
    }

    private static OneNotice one(Visit visit, Notices.Kept kept) {
        var notice = kept.notice();
        return new OneNotice(visit.texts().say(notice.message(), Map.copyOf(notice.words())), notice.path(), visit.moment(kept.at()), kept.isSeen());
    }

    /// Everything that the site holds about the person, as JSON.
    @GET
    @Path("/export.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response export(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.own(headers, uri.getQueryParameters(), "/account", visit -> {
            var person = visit.session().orElseThrow().person();
            return Response.ok(account.export(person, sessions.of(person)).toPrettyString())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header("Content-Disposition", "attachment; filename=\"dateline-account.json\"")
                    .header("Cache-Control", "no-store")
                    .build();
        });
    }
}
