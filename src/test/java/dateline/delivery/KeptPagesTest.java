package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private static final long BOUND = 1 << 20;
    private final KeptPages kept = new KeptPages(BOUND);

    private static Finished page(int status, int size, String tag) {
        var body = new byte[size];
        new Random(size).nextBytes(body);
        return Finished.of(status, Set.of(tag), Map.of("content-type", "text/html"), body);
    }

    @Test
    void a_page_is_fresh_until_something_on_it_changes_and_then_only_remembered() {
        var page = page(200, 100, "article:1");
        kept.put("/a", page, true);
        kept.drop(Set.of("article:2"));
        assertThat(kept.fresh("/a")).isSameAs(page);
        kept.drop(Set.of("article:1"));
        assertThat(kept.fresh("/a")).isNull();
        assertThat(kept.last("/a")).containsSame(page);
    }

    @Test
    void a_page_made_anew_takes_the_place_of_the_one_before() {
        kept.put("/a", page(200, 100, "article:1"), true);
        var lost = page(404, 100, "article:1");
        kept.put("/a", lost, true);
        assertThat(kept.fresh("/a")).isSameAs(lost);
        var found = page(200, 100, "article:1");
        kept.put("/a", found, true);
        assertThat(kept.fresh("/a")).isSameAs(found);
    }

    @Test
    void memory_is_bounded_and_so_is_the_index() {
        for (var n = 0; n < 2_000; n++) {
            kept.put("/article-" + n, page(200, 5_000, "article:" + n), true);
            assertThat(kept.bytes()).isLessThanOrEqualTo(BOUND);
        }
        assertThat(kept.evicted.sum()).isGreaterThan(1_500);
        assertThat(kept.tags()).isLessThan(300);
    }

    @Test
    void addresses_that_anyone_can_invent_push_out_no_page() {
        kept.put("/en/", page(200, 5_000, "edition:en"), true);
        for (var n = 0; n < 5_000; n++) {
            kept.put("/en/invented-" + n, page(404, 1_000, "edition:en"), true);
            kept.put("/en/?before=" + n, page(200, 1_000, "edition:en"), true);
        }
        assertThat(kept.fresh("/en/")).isNotNull();
        assertThat(kept.bytes()).isLessThanOrEqualTo(BOUND);
    }
}
