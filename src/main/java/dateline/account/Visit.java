package dateline.account;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dateline.editions.Edition;
import dateline.editions.Texts;
import dateline.people.LocalPath;
import dateline.people.Session;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/// One request to an account page: what was sent, who sent it, and in which language the answer is.
///
/// @param csrf what the forms of the answer carry as proof that they are the site's own
/// @param isOurs whether what was sent carries it
record Visit(
        HttpHeaders headers, MultivaluedMap<String, String> sent, Optional<Session> session, Edition edition, Texts texts, String csrf, boolean isOurs) {
    /// Of a field or parameter, as it was sent; empty when it was not.
    String text(String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    /// Where to go on afterwards: a path of this site, however it was sent; empty for one's own page.
    public String next() {
        return LocalPath.orElse(text("next"), "");
    }

    public String home() {
        return "/" + edition.slug() + "/";
    }

    public String siteName() {
        return edition.name();
    }

    public String language() {
        return texts.language();
    }

    public String direction() {
        return ULocale.forLanguageTag(texts.language()).isRightToLeft() ? "rtl" : "ltr";
    }

    public boolean isSignedIn() {
        return session.isPresent();
    }

    /// A moment as the language writes it, where the edition is at home.
    String moment(Instant time) {
        var format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, ULocale.forLanguageTag(texts.language()));
        format.setTimeZone(TimeZone.getTimeZone(edition.timeZone().getId()));
        return format.format(Date.from(time));
    }
}
