package dateline.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who stands where at the top of the front page, chosen from the newest of the edition.
///
/// The lead is the newest live coverage among the newest twelve, else the newest news with a picture, else the newest of all. Long
/// reads and the offbeat have places of their own; the rest follows by time, those with pictures first.
public record FrontPlan(
        Optional<ItemView> lead, List<ItemView> seconds, List<ItemView> briefs, List<ItemView> longReads, List<ItemView> offbeat) {
    static final int MOST = 14;
    private static final int FRESH = 12;
    private static final int SECONDS = 2;
    private static final int BRIEFS = 5;
    private static final int LONG_READS = 3;
    private static final int OFFBEAT = 2;
    private static final Set<String> HARD = Set.of("news", "live");
    private static final Set<String> LONG = Set.of("feature", "analysis");

    static FrontPlan of(List<ItemView> newest) {
        var left = new ArrayList<>(newest);
        var lead = lead(newest);
        lead.ifPresent(left::remove);
        var seconds = taken(left, SECONDS, item -> HARD.contains(item.kind()) && item.hasPicture());
        var briefs = taken(left, BRIEFS, item -> HARD.contains(item.kind()));
        var longReads = taken(left, LONG_READS, item -> LONG.contains(item.kind()));
        var offbeat = taken(left, OFFBEAT, item -> item.kind().equals("offbeat"));
        return new FrontPlan(
                lead.map(ItemView::withFirstPicture), seconds, briefs.stream().map(ItemView::withoutPicture).toList(), longReads, offbeat);
    }

    private static Optional<ItemView> lead(List<ItemView> newest) {
        var fresh = newest.subList(0, Math.min(FRESH, newest.size()));
        Stream<Predicate<ItemView>> wishes = Stream.of(
                item -> item.kind().equals("live"),
                item -> item.kind().equals("news") && item.hasPicture(),
                item -> item.kind().equals("news"),
                _ -> true);
        return wishes.flatMap(wish -> fresh.stream().filter(wish).limit(1)).findFirst();
    }

    private static List<ItemView> taken(List<ItemView> left, int most, Predicate<ItemView> wish) {
        var taken = left.stream().filter(wish).limit(most).toList();
        left.removeAll(taken);
        return taken;
    }

    Set<Long> ids() {
        return Stream.of(lead.stream().toList(), seconds, briefs, longReads, offbeat)
                .flatMap(List::stream)
                .map(ItemView::id)
                .collect(Collectors.toSet());
    }
}
