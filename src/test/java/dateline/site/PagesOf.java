package dateline.site;

import dateline.cast.Newsroom;
import dateline.platform.Configuration;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The public pages of a newsroom, as the site answers them.
final class PagesOf {
    static final String SITE = "https://news.example.org";
    private final SitePages pages;

    PagesOf(Newsroom newsroom) {
        var configuration = new Configuration(Path.of("."), URI.create(SITE), Optional.empty(), Optional.empty());
        var editions = newsroom.editions;
        var templates = new Templates(engine());
        var items = new Items(editions, newsroom.media);
        var frames = new Frames(editions, newsroom.newsfeed, items);
        var describing = new Describing(editions, newsroom.media, configuration);
        var lists = newsroom.lists;
        var discussions = new Discussions(newsroom.threads, newsroom.venues, newsroom.log, newsroom.clock);
        pages = new SitePages(
                editions,
                new FrontPage(editions, lists, items, frames, describing, templates),
                new SectionPage(editions, lists, items, frames, describing, templates),
                new ArticlePage(
                        editions, newsroom.articles, new NewestInSections(lists, newsroom.log), newsroom.media, items, discussions, frames, describing,
                        templates),
                new CommentsPage(editions, discussions, frames, describing, templates),
                new NewsfeedPage(editions, newsroom.newsfeed, items, frames, describing, templates),
                new Feeds(editions, lists, newsroom.media, configuration),
                new MachineFiles(
                        new Sitemaps(editions, lists, newsroom.clock, configuration), new Robots(configuration), new Manifest(editions)),
                new LostPage(editions, frames, describing, templates));
    }

    private static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .addLocator(id -> Optional.of(new Source("templates/" + id)))
                .build();
    }

    private record Source(String name) implements TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(PagesOf.class.getClassLoader().getResourceAsStream(name), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType("text/html"));
        }
    }

    Answer answer(String path) {
        return pages.answer(path, Map.of());
    }

    Answer.Page page(String path) {
        return page(path, Map.of());
    }

    Answer.Page page(String path, Map<String, String> parameters) {
        return (Answer.Page) pages.answer(path, parameters);
    }

    Document document(String path) {
        return Jsoup.parse(page(path).body(), SITE + path);
    }

    String home(String acceptLanguage) {
        return pages.home(acceptLanguage);
    }
}
