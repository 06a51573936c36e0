package dateline.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// The finished pages, within a bound of memory, and which page shows what. What anyone can ask for without end (pages that do not
/// exist, old addresses, pages of a list) lies apart, so that it pushes out only its like. Whoever puts and drops does so one at a time.
final class KeptPages {
    private static final int SHARE_OF_OCCASIONAL = 8;
    private final Cache<String, Kept> pages;
    private final Cache<String, Kept> occasional;
    private final Map<String, Set<Kept>> showing = new ConcurrentHashMap<>();
    final LongAdder evicted = new LongAdder();
    final LongAdder dropped = new LongAdder();

    /// @param bytes the most memory that pages may take
    KeptPages(long bytes) {
        pages = cache(bytes - bytes / SHARE_OF_OCCASIONAL);
        occasional = cache(bytes / SHARE_OF_OCCASIONAL);
    }

    private static final class Kept {
        private final Finished finished;
        private volatile boolean fresh;

        private Kept(Finished finished, boolean fresh) {
            this.finished = finished;
            this.fresh = fresh;
        }
    }

    private Cache<String, Kept> cache(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<String, Kept>weigher((key, kept) -> key.length() + kept.finished.size())
                .executor(Runnable::run)
                .removalListener(this::forget)
                .build();
    }

    /// The page when it is finished and nothing on it changed since.
    @Nullable Finished fresh(String key) {
        var kept = find(key);
        return kept != null && kept.fresh ? kept.finished : null;
    }

    /// The page as it was last finished, also when something on it changed since.
    Optional<Finished> last(String key) {
        return Optional.ofNullable(find(key)).map(kept -> kept.finished);
    }

    private @Nullable Kept find(String key) {
        var kept = pages.getIfPresent(key);
        return kept != null ? kept : occasional.getIfPresent(key);
    }

    /// @param fresh whether nothing on it changed since its making began
    void put(String key, Finished finished, boolean fresh) {
        var kept = new Kept(finished, fresh);
        finished.shows().forEach(tag -> showing.compute(tag, (_, all) -> with(all, kept)));
        var isOccasional = finished.status() == 404 || finished.status() == 301 || key.indexOf('?') >= 0;
        (isOccasional ? pages : occasional).invalidate(key);
        (isOccasional ? occasional : pages).put(key, kept);
    }

    private static Set<Kept> with(@Nullable Set<Kept> all, Kept kept) {
        var more = all == null ? ConcurrentHashMap.<Kept>newKeySet(2) : all;
        more.add(kept);
        return more;
    }

    /// From now on none of the pages that show one of the tags is fresh.
    void drop(Collection<String> tags) {
        for (var tag : tags) {
            for (var kept : showing.getOrDefault(tag, Set.of())) {
                if (kept.fresh) {
                    kept.fresh = false;
                    dropped.increment();
                }
            }
        }
    }

    /// Called by the cache under its own lock, so it must wait for no lock of ours that is held while the cache is asked.
    private void forget(@Nullable String key, @Nullable Kept kept, RemovalCause cause) {
        if (kept == null) {
            return;
        }
        if (cause.wasEvicted()) {
            evicted.increment();
        }
        for (var tag : kept.finished.shows()) {
            showing.computeIfPresent(tag, (_, all) -> all.remove(kept) && all.isEmpty() ? null : all);
        }
    }

    /// The bytes of memory that pages take now, about.
    long bytes() {
        return weight(pages) + weight(occasional);
    }

    private static long weight(Cache<String, Kept> cache) {
        return cache.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    int tags() {
        return showing.size();
    }
}
