package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.media.Media.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class FrontPlanTest {
    private static ItemView item(long id, String kind, boolean hasPicture) {
        var stored = Optional.of(new Picture("a".repeat(64), "image/jpeg", 300, 200, 1000));
        var picture = hasPicture ? Optional.of(new PictureView(stored, "", "", "", true)) : Optional.<PictureView>empty();
        return new ItemView(id, "/" + id, "Headline " + id, "", kind, "", new Link("/en/world/", "World", false), "", "", picture, 0);
    }

    @Test
    void live_coverage_leads() {
        var plan = FrontPlan.of(List.of(item(1, "news", true), item(2, "feature", true), item(3, "live", false)));
        assertThat(plan.lead()).map(ItemView::id).contains(3L);
    }

    @Test
    void without_live_coverage_the_newest_news_with_a_picture_leads_and_its_picture_is_loaded_first() {
        var plan = FrontPlan.of(List.of(item(1, "news", false), item(2, "analysis", true), item(3, "news", true), item(4, "news", true)));
        assertThat(plan.lead()).map(ItemView::id).contains(3L);
        assertThat(plan.lead().orElseThrow().picture().orElseThrow().slow()).isFalse();
        assertThat(plan.seconds()).extracting(ItemView::id).containsExactly(4L);
    }

    @Test
    void old_live_coverage_does_not_lead() {
        var newest = new ArrayList<ItemView>();
        for (var id = 1; id <= 20; id++) {
            newest.add(item(id, "news", false));
        }
        newest.add(item(21, "live", true));
        assertThat(FrontPlan.of(newest).lead()).map(ItemView::id).contains(1L);
    }

    @Test
    void long_reads_and_the_offbeat_have_places_of_their_own() {
        var plan = FrontPlan.of(List.of(
                item(1, "news", true), item(2, "offbeat", true), item(3, "analysis", false), item(4, "feature", true)));
        assertThat(plan.longReads()).extracting(ItemView::id).containsExactly(3L, 4L);
        assertThat(plan.offbeat()).extracting(ItemView::id).containsExactly(2L);
    }

    @Test
    void an_empty_edition_has_no_lead() {
        assertThat(FrontPlan.of(List.of()).lead()).isEmpty();
    }

    @Property
    void no_article_stands_twice(@ForAll("editions") List<ItemView> newest) {
        var plan = FrontPlan.of(newest);
        var shown = Stream.of(plan.lead().stream().toList(), plan.seconds(), plan.briefs(), plan.longReads(), plan.offbeat())
                .flatMap(List::stream)
                .map(ItemView::id)
                .toList();
        assertThat(shown).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(FrontPlan.MOST);
        assertThat(plan.ids()).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(plan.lead().isPresent()).isEqualTo(!newest.isEmpty());
    }

    @Provide
    Arbitrary<List<ItemView>> editions() {
        var kinds = Arbitraries.of("news", "live", "offbeat", "feature", "analysis");
        return Arbitraries.longs().between(1, 1000)
                .flatMap(id -> kinds.flatMap(kind -> Arbitraries.of(true, false).map(picture -> item(id, kind, picture))))
                .list()
                .ofMaxSize(60)
                .uniqueElements(ItemView::id);
    }
}
