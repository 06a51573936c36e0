package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.delivery.Rendering.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RenderingTest {
    private static final Target PAGE = Target.of("/en/", null);
    private final KeptPages kept = new KeptPages(10 << 20);

    /// Each making waits until the test lets it go on.
    private final LinkedBlockingQueue<CompletableFuture<Finished>> makings = new LinkedBlockingQueue<>();
    private final Rendering rendering = new Rendering(kept, _ -> {
        var made = new CompletableFuture<Finished>();
        makings.add(made);
        return made.join();
    });

    private static Finished page(String text, String... shows) {
        return Finished.of(200, Set.of(shows), Map.of("content-type", "text/plain"), text.getBytes(StandardCharsets.UTF_8));
    }

    private CompletableFuture<Outcome> ask() {
        var answer = new CompletableFuture<Outcome>();
        rendering.ask(PAGE, answer::complete);
        return answer;
    }

    private CompletableFuture<Finished> nextMaking() throws InterruptedException {
        var making = makings.poll(10, TimeUnit.SECONDS);
        assertThat(making).isNotNull();
        return making;
    }

    private static Finished madeOf(CompletableFuture<Outcome> answer) throws Exception {
        return ((Outcome.Made) answer.get(10, TimeUnit.SECONDS)).page();
    }

    @Test
    void a_thousand_readers_at_once_are_one_making() throws Exception {
        var answers = new ArrayList<CompletableFuture<Outcome>>();
        for (var n = 0; n < 1_000; n++) {
            answers.add(ask());
        }
        var page = page("one", "article:1");
        nextMaking().complete(page);
        for (var answer : answers) {
            assertThat(madeOf(answer)).isSameAs(page);
        }
        assertThat(rendering.renders.sum()).isEqualTo(1);
    }

    @Test
    void who_asks_after_a_change_is_not_given_what_was_begun_before_it() throws Exception {
        var before = ask();
        var first = nextMaking();
        rendering.drop(Set.of("article:1"));
        var after = List.of(ask(), ask());
        first.complete(page("old", "article:1"));
        assertThat(madeOf(before)).isNotNull();
        assertThat(kept.fresh(PAGE.key())).isNull();
        var fresh = page("new", "article:1");
        nextMaking().complete(fresh);
        assertThat(madeOf(after.getFirst())).isSameAs(fresh);
        assertThat(madeOf(after.getLast())).isSameAs(fresh);
        assertThat(kept.fresh(PAGE.key())).isSameAs(fresh);
        assertThat(rendering.renders.sum()).isEqualTo(2);
    }

    @Test
    void a_change_of_something_else_costs_no_second_making() throws Exception {
        ask();
        var first = nextMaking();
        rendering.drop(Set.of("article:2"));
        var after = ask();
        var page = page("one", "article:1");
        first.complete(page);
        assertThat(madeOf(after)).isSameAs(page);
        assertThat(kept.fresh(PAGE.key())).isSameAs(page);
    }

    @Test
    void a_failure_is_told_to_all_and_the_next_reader_tries_again() throws Exception {
        var failing = List.of(ask(), ask());
        nextMaking().completeExceptionally(new IllegalStateException("no"));
        for (var answer : failing) {
            assertThat(answer.get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Failed.class);
        }
        var again = ask();
        nextMaking().complete(page("one", "article:1"));
        assertThat(madeOf(again)).isNotNull();
    }

    /// What a page says is read at some moment of its making; whoever publishes changes it first and drops it then.
    @Test
    void under_steady_publishing_no_reader_ever_sees_less_than_was_published_when_he_asked() throws Exception {
        var published = new AtomicInteger();
        var racing = new Rendering(kept, _ -> {
            var text = Integer.toString(published.get());
            Thread.yield();
            return page(text, "article:1");
        });
        var stale = new AtomicReference<String>();
        var reads = new AtomicInteger();
        var readers = new ArrayList<Thread>();
        for (var reader = 0; reader < 4; reader++) {
            readers.add(Thread.ofVirtual().start(() -> {
                while (published.get() < 1_000) {
                    var least = published.get();
                    var answer = new CompletableFuture<Outcome>();
                    racing.ask(PAGE, answer::complete);
                    var seen = ((Outcome.Made) answer.join()).page().in(Encoding.IDENTITY).body().toString();
                    reads.incrementAndGet();
                    if (Integer.parseInt(seen) < least - 1) {
                        stale.set(seen + " was shown after " + least);
                    }
                }
            }));
        }
        for (var n = 1; n <= 1_000; n++) {
            published.set(n);
            racing.drop(Set.of("article:1"));
            Thread.sleep(0, 200_000);
        }
        for (var reader : readers) {
            reader.join();
        }
        assertThat(stale.get()).isNull();
        assertThat(reads.get()).isGreaterThan(100);
    }
}
