package dateline.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.articles.ArticleKind;
import dateline.articles.Articles.Written;
import dateline.articles.Content;
import dateline.articles.Dateline;
import dateline.articles.Revision;
import dateline.editions.Edition;
import dateline.editions.Section;
import dateline.platform.Json;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/// JSON-LD in the words of schema.org. `site` is the site's address without a slash at its end.
record Structured(String site, Edition edition) {
    private static final String CONTEXT = "https://schema.org";

    RawString front() {
        var json = thing("WebSite").put("@context", CONTEXT);
        json.put("name", edition.name()).put("url", front(edition)).put("inLanguage", edition.language());
        json.set("publisher", publisher());
        return forScript(json);
    }

    RawString article(Section section, Written written, List<Revision> corrections, Optional<Feed.Picture> picture) {
        var article = written.article();
        var content = written.revision().content();
        var json = thing(article.kind() == ArticleKind.LIVE ? "LiveBlogPosting" : "NewsArticle").put("@context", CONTEXT);
        json.put("headline", content.headline()).put("url", site + written.path());
        json.set("mainEntityOfPage", thing("WebPage").put("@id", site + written.path()));
        putUnlessEmpty(json, "description", content.lead());
        times(json, written);
        json.put("articleSection", section.name()).put("inLanguage", edition.language()).put("isAccessibleForFree", true);
        json.set("publisher", publisher());
        authors(json, content);
        topics(json, content);
        content.dateline().ifPresent(dateline -> dateline(json, dateline));
        picture.ifPresent(shown -> json.set("image", image(shown)));
        corrections(json, corrections);
        return forScript(json);
    }

    private static void times(ObjectNode json, Written written) {
        var article = written.article();
        article.firstPublishedAt().ifPresent(time -> json.put("datePublished", time.toString()));
        article.updatedAt().or(article::firstPublishedAt).ifPresent(time -> json.put("dateModified", time.toString()));
        if (article.kind() == ArticleKind.LIVE) {
            article.firstPublishedAt().ifPresent(time -> json.put("coverageStartTime", time.toString()));
        }
    }

    /// Where nobody signed, the newsroom did.
    private void authors(ObjectNode json, Content content) {
        if (content.byline().isEmpty()) {
            json.set("author", publisher());
            return;
        }
        var authors = json.putArray("author");
        content.byline().forEach(name -> authors.add(thing("Person").put("name", name)));
    }

    private static void topics(ObjectNode json, Content content) {
        if (!content.topics().isEmpty()) {
            var keywords = json.putArray("keywords");
            content.topics().forEach(keywords::add);
        }
    }

    private static void dateline(ObjectNode json, Dateline dateline) {
        var agency = dateline.agency().isEmpty() ? "" : " (" + dateline.agency() + ")";
        json.put("dateline", (dateline.place() + agency).strip());
        if (!dateline.place().isEmpty()) {
            json.set("contentLocation", thing("Place").put("name", dateline.place()));
        }
        if (!dateline.agency().isEmpty()) {
            json.set("sourceOrganization", thing("NewsMediaOrganization").put("name", dateline.agency()));
        }
    }

    private static ObjectNode image(Feed.Picture picture) {
        var json = thing("ImageObject").put("url", picture.url());
        json.put("width", picture.stored().width()).put("height", picture.stored().height());
        putUnlessEmpty(json, "caption", picture.words().caption());
        putUnlessEmpty(json, "creditText", picture.words().credit());
        return json;
    }

    private static void corrections(ObjectNode json, List<Revision> corrections) {
        if (corrections.isEmpty()) {
            return;
        }
        var notes = json.putArray("correction");
        corrections.forEach(revision -> {
            var note = thing("CorrectionComment").put("text", revision.note().orElse(""));
            revision.publishedAt().ifPresent(time -> note.put("datePublished", time.toString()));
            notes.add(note);
        });
    }

    /// The way from the front page to a section.
    RawString trail(Section section) {
        var json = thing("BreadcrumbList").put("@context", CONTEXT);
        steps(json.putArray("itemListElement"), section);
        return forScript(json);
    }

    /// The way from the front page to an article.
    RawString trail(Section section, Written written) {
        var json = thing("BreadcrumbList").put("@context", CONTEXT);
        var steps = json.putArray("itemListElement");
        steps(steps, section);
        step(steps, written.revision().content().headline(), site + written.path());
        return forScript(json);
    }

    private void steps(ArrayNode steps, Section section) {
        step(steps, edition.name(), front(edition));
        step(steps, section.name(), front(edition) + section.slug() + "/");
    }

    private static void step(ArrayNode steps, String name, String url) {
        steps.add(thing("ListItem").put("position", steps.size() + 1).put("name", name).put("item", url));
    }

    private ObjectNode publisher() {
        var json = thing("NewsMediaOrganization").put("name", edition.name()).put("url", front(edition));
        json.set("logo", thing("ImageObject").put("url", site + Assets.address("icons/dateline-512.png")).put("width", 512).put("height", 512));
        return json;
    }

    private String front(Edition edition) {
        return site + "/" + edition.slug() + "/";
    }

    private static ObjectNode thing(String type) {
        return Json.object().put("@type", type);
    }

    private static void putUnlessEmpty(ObjectNode json, String name, String value) {
        if (!value.isBlank()) {
            json.put(name, value);
        }
    }

    /// Without any character that could end the script element or begin a comment in it: JSON can say each of them otherwise.
    static RawString forScript(JsonNode json) {
        return new RawString(Json.write(json)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029"));
    }
}
