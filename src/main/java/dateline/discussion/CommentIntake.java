package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.blocks.Block;
import dateline.blocks.BlockJson;
import dateline.blocks.BlockText;
import dateline.discussion.Comment.State;
import dateline.discussion.DiscussionEvent.CommentsArrived;
import dateline.events.EventLog;
import dateline.people.People;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes in comments of other systems with their threads and authors, those of one article in one transaction. Who wrote them is known by
/// e-mail address; until a person has proven to have it, they belong to a guest of that name.
@Singleton
public final class CommentIntake {
    private final Database database;
    private final EventLog log;
    private final People people;

    @Inject
    public CommentIntake(Database database, EventLog log, People people) {
        this.database = database;
        this.log = log;
        this.people = people;
    }

    public enum How {
        IMPORTED, SKIPPED, EMPTY
    }

    /// Answers what became of each, in their order. What answers a comment that is not there begins a thread of its own.
    public List<How> take(ArticleId under, List<Arrival> arrivals) {
        return database.inTransaction(tx -> {
            ArrivalSql.oneAtATime(tx.handle());
            return new Batch(tx, under, arrivals).take();
        });
    }

    private final class Batch {
        private final Tx tx;
        private final ArticleId under;
        private final List<Arrival> arrivals;
        private final Map<String, Row> known = new HashMap<>();
        private final Map<String, Optional<Person>> persons = new HashMap<>();

        Batch(Tx tx, ArticleId under, List<Arrival> arrivals) {
            this.tx = tx;
            this.under = under;
            this.arrivals = arrivals;
        }

        List<How> take() {
            var keys = arrivals.stream().flatMap(arrival -> Stream.concat(Stream.of(arrival.key()), arrival.replyTo().stream())).distinct().toList();
            known.putAll(ArrivalSql.withKeys(tx.handle(), keys));
            var before = Set.copyOf(known.keySet());
            var fresh = arrivals.stream().filter(arrival -> !before.contains(arrival.key()) && says(arrival)).toList();
            insert(inOrder(fresh));
            return arrivals.stream().map(arrival -> before.contains(arrival.key()) ? How.SKIPPED : says(arrival) ? How.IMPORTED : How.EMPTY).toList();
        }

        private static boolean says(Arrival arrival) {
            return CommentText.isVisible(BlockText.of(arrival.body()));
        }

        /// The oldest first, and none before what it answers, whatever their clocks say. A circle of answers is broken where it is met.
        private List<Arrival> inOrder(List<Arrival> fresh) {
            var byKey = fresh.stream().collect(Collectors.toMap(Arrival::key, arrival -> arrival, (one, _) -> one));
            var sorted = new java.util.LinkedHashSet<Arrival>();
            byKey.values().stream()
                    .sorted(java.util.Comparator.comparing(Arrival::at).thenComparing(Arrival::key))
                    .forEach(arrival -> {
                        var chain = new java.util.ArrayDeque<Arrival>();
                        for (var one = Optional.of(arrival); one.isPresent() && !sorted.contains(one.get()) && !chain.contains(one.get());
                                one = one.get().replyTo().map(byKey::get)) {
                            chain.push(one.get());
                        }
                        sorted.addAll(chain);
                    });
            return List.copyOf(sorted);
        }

        private void insert(List<Arrival> sorted) {
            if (sorted.isEmpty()) {
                return;
            }
            var ids = WriteSql.nextIds(tx.handle(), sorted.size());
            var guests = ArrivalSql.guests(tx.handle(), sorted.stream().filter(arrival -> person(arrival).isEmpty()).toList());
            var rows = new ArrayList<ArrivalSql.Arrived>();
            for (var n = 0; n < sorted.size(); n++) {
                var arrival = sorted.get(n);
                var row = row(arrival, ids.get(n));
                known.put(arrival.key(), row);
                rows.add(new ArrivalSql.Arrived(row, arrival.key(), row.author().isPresent() ? 0 : guests.get(ArrivalSql.guest(arrival))));
            }
            ArrivalSql.insert(tx.handle(), rows);
            WriteSql.insertThreads(tx.handle(), rows.stream().map(ArrivalSql.Arrived::row).filter(row -> row.replyTo().isEmpty()).map(Row::id).toList());
            WriteSql.count(tx.handle(), ids, 1);
            log.append(tx, new CommentsArrived(under.value(), sorted.size()));
        }

        private Row row(Arrival arrival, long id) {
            var above = arrival.replyTo().flatMap(key -> Optional.ofNullable(known.get(key))).filter(row -> row.article() == under.value());
            var body = arrival.body().stream().flatMap(CommentIntake::said).toList();
            return new Row(
                    id,
                    under.value(),
                    above.map(Row::thread).orElse(id),
                    above.map(Row::id),
                    above.map(row -> row.depth() + 1).orElse(0),
                    above.map(row -> row.placeOfReply(id)).orElse(List.of(id)),
                    person(arrival).map(Person::id),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    State.PUBLISHED,
                    true,
                    BlockJson.write(body).toString(),
                    CommentText.source(body),
                    arrival.at().truncatedTo(ChronoUnit.MICROS),
                    Optional.empty(),
                    false);
        }

        private Optional<Person> person(Arrival arrival) {
            return arrival.email().isEmpty()
                    ? Optional.empty()
                    : persons.computeIfAbsent(arrival.email(), email -> people.withEmail(email).filter(Person::isConfirmed));
        }
    }

    /// What a comment can be made of; headings and items of lists become paragraphs, pictures are left out.
    private static Stream<Block> said(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(paragraph);
            case Block.Quote(var paragraphs, _) -> Stream.of(new Block.Quote(paragraphs, ""));
            case Block.Heading(_, var text) -> Stream.of(new Block.Paragraph(text));
            case Block.PullQuote(var text, _) -> Stream.of(new Block.Quote(List.of(text), ""));
            case Block.ListOf(_, var items) -> items.stream().map(Block.Paragraph::new);
            case Block.Embed(_, var url, var title) -> Stream.of(new Block.Paragraph(List.of(
                    new dateline.blocks.Span(title.isEmpty() ? url.value() : title, false, false, Optional.of(url)))));
            case Block.Image _, Block.Divider _ -> Stream.empty();
        };
    }

    /// Gives a person who has proven to have the address what guests with it wrote; answers how many comments that is.
    public int claim(Person person) {
        if (!person.isConfirmed() || !database.read(handle -> ArrivalSql.hasGuest(handle, person.email()))) {
            return 0;
        }
        return database.inTransaction(tx -> {
            var articles = ArrivalSql.claim(tx.handle(), person);
            articles.stream().distinct().forEach(article -> log.append(tx, new CommentsArrived(article, 0)));
            return articles.size();
        });
    }
}
