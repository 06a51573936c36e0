package dateline.outside;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// The mails of a site without a mail server, as its admins read them.
record Mailbox(RunningSite site, String adminToken) {
    /// The newest mail to that address, as text with its links.
    String newest(String email) {
        var page = Jsoup.parse(site.get("/newsroom/mailbox", "Authorization", "Bearer " + adminToken).body());
        return page.select("article.letter").stream()
                .filter(letter -> letter.select(".letter-head bdi").text().equals(email))
                .map(letter -> letter.select("h2").text() + "\n" + letter.select("a").attr("href"))
                .findFirst()
                .orElse("");
    }

    /// The path and query of the link in it.
    String link(String email) {
        return Pattern.compile("https?://[^/]+(/\\S+)").matcher(newest(email)).results().findFirst().orElseThrow().group(1);
    }
}
