package dateline.newsroom;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dateline.editions.Texts;
import dateline.mail.Outbox;
import dateline.people.Callers;
import dateline.platform.Configuration;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.List;

/// Where admins read the mails of a site that has no mail server, such as the demo.
@Path("/newsroom/mailbox")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class MailboxPage {
    private static final int MOST = 200;
    private final Outbox outbox;
    private final Callers callers;
    private final StaffPages pages;
    private final String site;

    @Inject
    MailboxPage(Outbox outbox, Callers callers, StaffPages pages, Configuration configuration) {
        this.outbox = outbox;
        this.callers = callers;
        this.pages = pages;
        this.site = configuration.publicUrl().toString();
    }

    /// One line of a mail; one that is nothing but an address of this site is shown as a link.
    record Line(String text, boolean isLink) {}

    record Letter(String to, String subject, String language, String time, List<Line> lines) {}

    record Letters(List<Letter> letters) {}

    @GET
    public Response read(@Context HttpHeaders headers, @HeaderParam("Accept-Language") @DefaultValue("") String languages) {
        try {
            callers.admin(headers);
        } catch (Problem closed) {
            return closed.status() == 401
                    ? Response.status(303).header("Location", "/account/sign-in?next=/newsroom/mailbox").build()
                    : pages.answer(closed.status(), "closed", languages, "staff.admins").build();
        }
        if (outbox.sends()) {
            return pages.answer(404, "closed", languages, "mailbox.sends").build();
        }
        var language = StaffPages.Surroundings.in(languages).texts().language();
        return pages.answer(200, "mailbox", languages, new Letters(outbox.newest(MOST).stream().map(kept -> letter(kept, language)).toList())).build();
    }

    private Letter letter(Outbox.Kept kept, String language) {
        var format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, ULocale.forLanguageTag(language));
        format.setTimeZone(TimeZone.GMT_ZONE);
        var mail = kept.mail();
        var lines = mail.body().lines().map(line -> new Line(line, line.startsWith(site + "/") && !line.contains(" "))).toList();
        return new Letter(mail.to(), mail.subject(), Texts.in(mail.language()).language(), format.format(Date.from(kept.at())), lines);
    }
}
