package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleKind;
import dateline.articles.Articles.Outcome;
import dateline.articles.Articles.Written;
import dateline.articles.Content;
import dateline.articles.Placing;
import dateline.blocks.Block;
import dateline.blocks.HtmlBlocks;
import dateline.cast.Newsroom;
import dateline.editions.Edition;
import dateline.editions.Section;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SitePagesTest {
    private final Newsroom newsroom = Newsroom.open();
    private final PagesOf pages = new PagesOf(newsroom);

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Written published(Placing placing, Content content) {
        newsroom.clock.advance(Duration.ofMinutes(1));
        return done(newsroom.articles.publish(newsroom.articles.draft(newsroom.jon, placing, content).article().id()));
    }

    private Written published(String headline) {
        return published(Newsroom.inWorld(), Newsroom.about(headline));
    }

    private static Written done(Outcome outcome) {
        return ((Outcome.Done) outcome).written();
    }

    @Test
    void an_article_is_shown_with_all_that_belongs_to_it() {
        published("Earlier in the harbour");
        var fire = published(Newsroom.inWorld(), Newsroom.harbourFire());
        var page = pages.document(fire.path());
        assertThat(page.title()).isEqualTo("Fire closes the old harbour — The Dateline");
        assertThat(page.select("h1").eachText()).containsExactly("Fire closes the old harbour");
        assertThat(page.select(".section-line").text()).isEqualTo("World What moves the nations.");
        assertThat(page.select(".article-head .lead").text()).startsWith("Nobody was hurt");
        assertThat(page.select(".byline").text()).isEqualTo("By Jon Vale");
        assertThat(page.select(".body p").first().text()).isEqualTo("PORT ELLEN (Dateline) — The fire began at dawn.");
        assertThat(page.select(".body h2").text()).isEqualTo("What is known");
        assertThat(page.select(".topics li").eachText()).containsExactly("Harbour", "Fire");
        assertThat(page.select(".next .headline").eachText()).containsExactly("Earlier in the harbour");
        assertThat(page.select(".times time").attr("datetime")).isEqualTo(newsroom.clock.instant().toString());
        assertThat(page.select(".corrections, .withdrawn")).isEmpty();
    }

    @Test
    void a_picture_has_its_size_its_words_and_only_the_first_is_loaded_at_once() {
        var first = newsroom.media.keep(Pictures.png(60, 40));
        var second = newsroom.media.keep(Pictures.png(30, 20));
        var body = new java.util.ArrayList<>(HtmlBlocks.of("<p>Text.</p>"));
        body.add(new Block.Image(Optional.of(second.id()), Optional.empty(), "The mole <after>", "", "Rubble"));
        var content = new Content(
                "Pictures", "", Optional.empty(), List.of(), body, List.of(),
                List.of(new Block.Image(Optional.of(first.id()), Optional.empty(), "The quay", "Jon Vale", "Smoke")), Optional.empty());
        var page = pages.document(published(Newsroom.inWorld(), content).path());
        var images = page.select("main .whole img");
        assertThat(images.eachAttr("width")).containsExactly("60", "30");
        assertThat(images.eachAttr("height")).containsExactly("40", "20");
        assertThat(images.eachAttr("alt")).containsExactly("Smoke", "Rubble");
        assertThat(images.get(0).attr("loading")).isEmpty();
        assertThat(images.get(1).attr("loading")).isEqualTo("lazy");
        assertThat(page.select("figcaption").eachText()).containsExactly("The quay Jon Vale", "The mole <after>");
    }

    @Test
    void no_heading_of_a_body_skips_a_level() {
        var content = new Content(
                "Levels", "", Optional.empty(), List.of(), HtmlBlocks.of("<h3>One</h3><p>a</p><h3>Two</h3><h2>Three</h2><h3>Four</h3>"),
                List.of(), List.of(), Optional.empty());
        var page = pages.document(published(Newsroom.inWorld(), content).path());
        assertThat(page.select(".body h2").eachText()).containsExactly("One", "Two", "Three");
        assertThat(page.select(".body h3").eachText()).containsExactly("Four");
    }

    @Test
    void a_correction_stands_under_the_article_with_its_time() {
        var fire = published("One warehouse burns");
        newsroom.clock.advance(Duration.ofMinutes(5));
        done(newsroom.articles.correct(
                newsroom.ada, fire.article().id(), "Two warehouses burnt, not one.", Newsroom.inWorld(), Newsroom.about("Two warehouses burn")));
        var page = pages.document(newsroom.articles.published(fire.article().id()).orElseThrow().path());
        assertThat(page.select(".corrections li p").eachText()).containsExactly("Two warehouses burnt, not one.");
        assertThat(page.select(".corrections time").attr("datetime")).isEqualTo(newsroom.clock.instant().toString());
        assertThat(page.select(".times").text()).contains("Corrected");
    }

    @Test
    void a_withdrawn_article_says_so_and_why_and_answers_410() {
        var fire = published("A false report");
        newsroom.articles.withdraw(fire.article().id(), "The <report> was false.");
        var page = pages.page(fire.path());
        var document = pages.document(fire.path());
        assertThat(page.status()).isEqualTo(410);
        assertThat(document.select(".withdrawn").text()).contains("This article has been withdrawn", "The <report> was false.");
        assertThat(document.select("h1").text()).isEqualTo("A false report");
        assertThat(document.select(".body").text()).isEmpty();
        assertThat(document.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void another_slug_or_section_has_moved_to_the_address_of_today() {
        var fire = published("Fire");
        var id = fire.article().id();
        assertThat(pages.answer("/en/harbour/2020/01/01/smoke-" + id))
                .isEqualTo(new Answer.Moved(fire.path(), java.util.Set.of("article:" + id)));
        assertThat(pages.answer("/ar/world/2026/03/04/fire-" + id)).isInstanceOf(Answer.Moved.class);
    }

    @Test
    void what_is_not_there_is_answered_404_in_the_edition_of_its_address() {
        var draft = newsroom.articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.harbourFire());
        for (var path : List.of("/en/nowhere/", "/xx/", "/", "/en/world/2026/03/04/fire-987654", draft.path(), "/en/a/b/c/", "/en/xx/rss.xml")) {
            assertThat(pages.page(path).status()).as(path).isEqualTo(404);
        }
        assertThat(pages.document("/ar/nowhere/").select("html").attr("lang")).isEqualTo("ar");
        assertThat(pages.document("/ar/nowhere/").select("h1").text()).isEqualTo("الصفحة غير موجودة");
        assertThat(pages.page(draft.path()).shows()).contains("article:" + draft.article().id());
    }

    @Test
    void an_address_without_its_last_slash_moves_only_to_what_is_there() {
        assertThat(pages.answer("/en")).isInstanceOfSatisfying(Answer.Moved.class, moved -> assertThat(moved.location()).isEqualTo("/en/"));
        assertThat(pages.answer("/en/world"))
                .isInstanceOfSatisfying(Answer.Moved.class, moved -> assertThat(moved.location()).isEqualTo("/en/world/"));
        assertThat(pages.page("/en/nowhere").status()).isEqualTo(404);
    }

    @Test
    void the_front_page_shows_each_section_and_the_newsfeed() {
        var first = published(new Placing("en", "harbour", ArticleKind.NEWS), Newsroom.about("Ferry is late"));
        for (var n = 0; n < 12; n++) {
            published("World news " + n);
        }
        var page = pages.document("/en/");
        assertThat(page.select("h1").text()).isEqualTo("The Dateline");
        assertThat(page.select(".river h2").eachText()).containsExactly("World", "Harbour");
        assertThat(page.select("main [data-id=" + first.article().id() + "]")).hasSize(1);
        assertThat(page.select(".rail .feed li")).hasSize(13);
        assertThat(page.select(".rail .feed a").first().text()).isEqualTo("World news 11");
        assertThat(page.body().attr("data-position")).isEqualTo(Long.toString(newsroom.log.head()));
    }

    @Test
    void a_section_pages_on_to_its_first_article() {
        var oldest = published("The first");
        for (var n = 0; n < 30; n++) {
            published("Number " + n);
        }
        var newest = pages.document("/en/world/");
        assertThat(newest.select("h1").text()).isEqualTo("World");
        assertThat(newest.select(".section-head .description").text()).isEqualTo("What moves the nations.");
        var older = newest.select("a[rel=next]").attr("href").replaceFirst(".*before=", "");
        var page = org.jsoup.Jsoup.parse(pages.page("/en/world/", Map.of("before", older)).body());
        assertThat(page.select("main .item").eachAttr("data-id")).containsExactly(oldest.article().id().toString());
        assertThat(page.select("a[rel=next]")).isEmpty();
        assertThat(pages.page("/en/world/", Map.of("before", "yesterday")).status()).isEqualTo(404);
    }

    @Test
    void the_newsfeed_goes_by_day_and_pages_on() {
        for (var n = 0; n < 101; n++) {
            published("Number " + n);
        }
        newsroom.clock.advance(Duration.ofDays(1));
        published("A day later");
        var page = pages.document("/en/newsfeed/");
        assertThat(page.select(".day h2").eachText()).containsExactly("Thursday, March 5, 2026", "Wednesday, March 4, 2026");
        assertThat(page.select(".day").first().select("a").eachText()).containsExactly("A day later");
        var older = page.select("a[rel=next]").attr("href").replaceFirst(".*before=", "");
        var rest = org.jsoup.Jsoup.parse(pages.page("/en/newsfeed/", Map.of("before", older)).body());
        assertThat(rest.select(".feed a").eachText()).containsExactly("Number 1", "Number 0");
        assertThat(pages.page("/en/newsfeed/", Map.of("before", "-1")).status()).isEqualTo(404);
    }

    @Test
    void each_page_names_what_is_on_it_so_that_it_is_dropped_with_it() {
        var fire = published("Fire");
        assertThat(pages.page("/en/").shows()).containsExactlyInAnyOrder("editions", "edition:en", "newsfeed:en");
        assertThat(pages.page("/en/world/").shows()).containsExactlyInAnyOrder("editions", "section:en/world");
        assertThat(pages.page("/en/newsfeed/").shows()).containsExactlyInAnyOrder("editions", "edition:en", "newsfeed:en");
        assertThat(pages.page(fire.path()).shows())
                .containsExactlyInAnyOrder("editions", "article:" + fire.article().id(), "discussion:" + fire.article().id(), "section:en/world");
    }

    @Test
    void an_arabic_page_runs_from_right_to_left_in_arabic_words() {
        var page = pages.document("/ar/");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select(".to-newsfeed").text()).isEqualTo("شريط الأخبار");
        assertThat(page.select(".editions a[lang=ar]").text()).isEqualTo("العربية");
    }

    @Test
    void a_language_without_words_of_its_own_gets_english_ones_marked_as_such() {
        newsroom.editions.put(new Edition("de", "de", ZoneId.of("Europe/Berlin"), "Tageblatt", Edition.Direction.LTR));
        newsroom.editions.put(new Section("de", "welt", "Welt", ""));
        var page = pages.document("/de/");
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select(".skip [lang=en], .to-newsfeed [lang=en]").eachText()).contains("Skip to the content", "Newsfeed");
        assertThat(page.body().attr("data-words")).isEqualTo("en");
    }

    @Test
    void home_is_the_edition_that_a_reader_reads() {
        assertThat(pages.home("")).isEqualTo("/en/");
        assertThat(pages.home("ar-EG,ar;q=0.9,en;q=0.5")).isEqualTo("/ar/");
        assertThat(pages.home("ja")).isEqualTo("/en/");
        assertThat(pages.home(";;;q=broken")).isEqualTo("/en/");
    }

    @Test
    void words_from_outside_never_become_markup() {
        var fire = published("<script>alert(1)</script> & \"quotes\" 'too'");
        for (var path : List.of(fire.path(), "/en/", "/en/world/", "/en/newsfeed/")) {
            var page = pages.document(path);
            assertThat(page.select("script:not([src]):not([type='application/ld+json'])")).as(path).isEmpty();
            assertThat(page.text()).as(path).contains("<script>alert(1)</script> & \"quotes\" 'too'");
        }
    }
}
