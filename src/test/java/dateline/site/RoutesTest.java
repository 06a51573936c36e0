package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.articles.ArticleId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class RoutesTest {
    @Test
    void each_address_of_the_contract_names_its_page() {
        assertThat(Routes.of("/en/")).isEqualTo(new Target.Front("en"));
        assertThat(Routes.of("/en/world/")).isEqualTo(new Target.SectionFront("en", "world"));
        assertThat(Routes.of("/en/newsfeed/")).isEqualTo(new Target.NewsfeedOf("en"));
        assertThat(Routes.of("/en/world/2026/03/04/fire-12")).isEqualTo(new Target.OneArticle("en", new ArticleId(12)));
        assertThat(Routes.of("/en/rss.xml")).isEqualTo(new Target.Feed("en", Optional.empty(), "rss.xml"));
        assertThat(Routes.of("/en/world/feed.json")).isEqualTo(new Target.Feed("en", Optional.of("world"), "feed.json"));
        assertThat(Routes.of("/robots.txt")).isEqualTo(new Target.ForMachines("robots.txt"));
    }

    @Test
    void the_id_alone_names_an_article_whatever_its_slug_was() {
        var fire = new Target.OneArticle("en", new ArticleId(12));
        assertThat(Routes.of("/en/old-section/2025/01/01/quite-another-slug-12")).isEqualTo(fire);
        assertThat(Routes.of("/en/world/2026/03/04/%D0%BF%D0%BE%D0%B6%D0%B0%D1%80-12")).isEqualTo(fire);
        assertThat(Routes.of("/en/world/2026/03/04/12")).isEqualTo(fire);
    }

    @Test
    void a_page_without_its_last_slash_is_the_page_with_it() {
        assertThat(Routes.of("/en")).isEqualTo(new Target.Slashless("/en/"));
        assertThat(Routes.of("/en/world")).isEqualTo(new Target.Slashless("/en/world/"));
    }

    @Test
    void an_id_that_no_number_holds_names_nothing() {
        assertThat(Routes.of("/en/world/2026/03/04/fire-99999999999999999999")).isEqualTo(new Target.Nowhere("en"));
    }

    @Property
    void no_address_is_too_strange(@ForAll String address) {
        assertThatCode(() -> Routes.of("/" + address)).doesNotThrowAnyException();
    }
}
