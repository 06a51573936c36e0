package dateline.outside;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Somebody with a browser without scripts: keeps cookies, fills forms, follows where they lead.
final class Visitor {
    private final RunningSite site;
    private final Map<String, String> cookies = new HashMap<>();
    private HttpResponse<String> last;

    Visitor(RunningSite site) {
        this.site = site;
        this.last = site.get("/account/sign-in");
        keepCookies();
    }

    private String cookie() {
        return cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ", "", ";"));
    }

    private void keepCookies() {
        for (var set : last.headers().allValues("Set-Cookie")) {
            var pair = set.split(";")[0].split("=", 2);
            if (pair[1].isEmpty() || set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    void keep(String name, String value) {
        cookies.put(name, value);
    }

    Document open(String path) {
        last = site.get(path, "Cookie", cookie(), "Accept-Language", "en");
        keepCookies();
        return page();
    }

    int status() {
        return last.statusCode();
    }

    String location() {
        return last.headers().firstValue("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    HttpResponse<String> last() {
        return last;
    }

    Document page() {
        return Jsoup.parse(last.body());
    }

    /// Sends the form with that action on the page at hand, with its hidden fields and these.
    Document send(String action, Map<String, String> fields) {
        var form = page().selectFirst("form[action=" + action + "], form:has(button[formaction=" + action + "])");
        var all = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> all.put(field.attr("name"), field.attr("value")));
        all.putAll(fields);
        return post(action, all);
    }

    Document post(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        last = site.send(site.request(path, "Cookie", cookie(), "Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        keepCookies();
        return page();
    }
}
