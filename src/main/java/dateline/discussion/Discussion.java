package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.blocks.BlockText;
import dateline.discussion.Comment.State;
import dateline.discussion.DiscussionEvent.CommentChanged;
import dateline.events.EventLog;
import dateline.moderation.Cases;
import dateline.moderation.Place;
import dateline.moderation.Reason;
import dateline.moderation.Screening;
import dateline.moderation.Submission;
import dateline.moderation.Verdict;
import dateline.people.People;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What people do in discussions: comment, edit, remove, react. Every change is one transaction with its event.
@Singleton
public final class Discussion {
    /// How long the author of a comment may change its words.
    public static final Duration EDITABLE = Duration.ofMinutes(15);
    private static final int TURNS = 256;
    private static final String BY_AUTHOR = "author";
    private final Database database;
    private final EventLog log;
    private final Venues venues;
    private final Authors authors;
    private final Posting posting;
    private final Screening screening;
    private final Cases cases;
    private final Clock clock;
    /// What is sent twice at once with the same key is taken one after the other, or the second would be judged as a repetition of the first.
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

    @Inject
    public Discussion(Database database, EventLog log, Venues venues, People people, Screening screening, Cases cases, Clock clock) {
        this.database = database;
        this.log = log;
        this.venues = venues;
        this.authors = new Authors(people);
        this.screening = screening;
        this.cases = cases;
        this.clock = clock;
        this.posting = new Posting(database, log, clock);
    }

    public Outcome comment(Person by, ArticleId under, Draft draft) {
        var venue = venues.of(under);
        if (venue.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (draft.key().isEmpty()) {
            return comment(by, venue.get(), draft);
        }
        synchronized (turns.get(Math.floorMod(Objects.hash(by.id(), draft.key()), TURNS))) {
            return before(by, draft.key().get()).orElseGet(() -> comment(by, venue.get(), draft));
        }
    }

    /// What came of the same key the first time.
    private Optional<Outcome> before(Person by, String key) {
        return database.read(handle -> ReadSql.withKey(handle, by.id(), key))
                .flatMap(row -> venues.of(new ArticleId(row.article())).map(venue -> kept(row, venue)));
    }

    private Outcome comment(Person by, Venue venue, Draft draft) {
        var words = CommentText.words(draft.text());
        var above = draft.replyTo().flatMap(id -> database.read(handle -> ReadSql.find(handle, id.value())));
        var refusal = refusal(venue, draft, words).or(() -> refusal(venue, draft, above));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return switch (judge(by, venue, words)) {
            case Verdict.Clean _ -> store(by, venue, above, words, draft, State.PUBLISHED, (_, _) -> {});
            case Verdict.Held held -> store(by, venue, above, words, draft, State.HELD, (tx, id) -> cases.hold(tx, ModeratedComments.KIND, id, held));
            case Verdict.Refused(var message) -> draft.key().flatMap(key -> before(by, key)).orElseGet(() -> new Outcome.Screened(message));
        };
    }

    /// Apart from the storing, which is shared by many: they need not wait for each other's judgement.
    private Verdict judge(Person by, Venue venue, Words words) {
        return database.inTransaction(tx -> {
            WriteSql.lightly(tx.handle());
            return screening.judge(tx, submission(by, venue, words));
        });
    }

    private static Submission submission(Person by, Venue venue, Words words) {
        var place = new Place(venue.edition(), venue.language(), venue.section(), venue.article().value());
        return new Submission(ModeratedComments.KIND, by, place, BlockText.of(words.body()), words.links());
    }

    private Outcome store(Person by, Venue venue, Optional<Row> above, Words words, Draft draft, State state, Posting.Kept told) {
        return kept(posting.store(new Posting.Fresh(venue.article().value(), by.id(), above, words, state, draft.key().orElse(""), told)), venue);
    }

    private Outcome kept(Row row, Venue venue) {
        var comment = authors.whole(row, venue);
        return row.state() == State.HELD ? new Outcome.Held(comment) : new Outcome.Kept(comment);
    }

    private Optional<Refusal> refusal(Venue venue, Draft draft, Words words) {
        return switch (venue.opening(now())) {
            case CLOSED -> Optional.of(Refusal.CLOSED);
            case READ_ONLY -> Optional.of(Refusal.READ_ONLY);
            case OPEN -> refusal(draft.text(), words);
        };
    }

    private static Optional<Refusal> refusal(String typed, Words words) {
        if (CommentText.length(typed) > CommentText.LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return words.body().isEmpty() ? Optional.of(Refusal.EMPTY) : Optional.empty();
    }

    private static Optional<Refusal> refusal(Venue venue, Draft draft, Optional<Row> above) {
        var isThere = above.filter(row -> row.state() == State.PUBLISHED && row.article() == venue.article().value()).isPresent();
        return draft.replyTo().isEmpty() || isThere ? Optional.empty() : Optional.of(Refusal.REPLY_GONE);
    }

    /// Changes the words of one's own comment. What they were is kept.
    public Outcome edit(Person by, CommentId id, String text) {
        var words = CommentText.words(text);
        return change(id, (tx, row, venue) -> {
            var refusal = row.isBy(by.id()) ? editing(row, venue).or(() -> refusal(text, words)) : Optional.of(Refusal.NOT_YOURS);
            if (refusal.isPresent()) {
                return () -> new Outcome.Refused(refusal.get());
            }
            return row.source().equals(words.source()) ? () -> kept(row, venue) : edit(tx, by, row, venue, words);
        });
    }

    private Supplier<Outcome> edit(Tx tx, Person by, Row row, Venue venue, Words words) {
        var verdict = screening.judgeEdit(tx, submission(by, venue, words));
        if (verdict instanceof Verdict.Refused(var message)) {
            return () -> new Outcome.Screened(message);
        }
        WriteSql.edit(tx.handle(), row.id(), words, now());
        if (verdict instanceof Verdict.Held held && row.state() == State.PUBLISHED) {
            WriteSql.hold(tx.handle(), row.id(), true);
            cases.hold(tx, ModeratedComments.KIND, row.id(), held);
            tell(tx, row, "removed");
        } else {
            tell(tx, row, "edited");
        }
        var edited = ReadSql.find(tx.handle(), row.id()).orElseThrow();
        return () -> kept(edited, venue);
    }

    private Optional<Refusal> editing(Row row, Venue venue) {
        if (venue.opening(now()) != Opening.OPEN) {
            return Optional.of(venue.opening(now()) == Opening.CLOSED ? Refusal.CLOSED : Refusal.READ_ONLY);
        }
        return row.at().plus(EDITABLE).isBefore(now()) ? Optional.of(Refusal.TOO_LATE) : Optional.empty();
    }

    /// Takes back one's own comment, with its words and what they were. Removing it again changes nothing.
    public Outcome remove(Person by, CommentId id) {
        return change(id, (tx, row, venue) -> {
            if (!row.isBy(by.id())) {
                return () -> new Outcome.Refused(Refusal.NOT_YOURS);
            }
            WriteSql.remove(tx.handle(), row.id(), new WriteSql.Removal(BY_AUTHOR, "", now()), row.state() == State.PUBLISHED);
            WriteSql.forgetWords(tx.handle(), row.id());
            cases.gone(tx, ModeratedComments.KIND, row.id());
            tell(tx, row, "removed");
            return () -> kept(row, venue);
        });
    }

    /// Sets one's reaction to a comment, instead of an earlier one; none takes it back.
    public Outcome react(Person by, CommentId id, Optional<Reaction> reaction) {
        return change(id, (tx, row, venue) -> {
            if (row.state() != State.PUBLISHED) {
                return () -> new Outcome.Refused(Refusal.GONE);
            }
            var former = ReactionSql.takeBack(tx.handle(), row.id(), by.id());
            reaction.ifPresent(one -> ReactionSql.put(tx.handle(), row.id(), by.id(), one, now()));
            if (!former.equals(reaction.map(Reaction::word))) {
                tell(tx, row, "reacted");
            }
            var reactions = ReadSql.reactions(tx.handle(), List.of(row.id()));
            return () -> new Outcome.Kept(authors.comments(List.of(row), venue, reactions).getFirst());
        });
    }

    /// Marks a comment as one that the editors recommend, or no longer.
    public Outcome highlight(Person by, CommentId id, boolean isHighlighted) {
        return change(id, (tx, row, venue) -> {
            if (row.state() != State.PUBLISHED) {
                return () -> new Outcome.Refused(Refusal.GONE);
            }
            WriteSql.highlight(tx.handle(), row.id(), isHighlighted ? by.id() : 0, now());
            if (row.isHighlighted() != isHighlighted) {
                tell(tx, row, "highlighted");
            }
            var changed = ReadSql.find(tx.handle(), row.id()).orElseThrow();
            return () -> new Outcome.Kept(authors.whole(changed, venue));
        });
    }

    /// A reader's report of a comment to the moderators.
    public Cases.Reported report(Person by, CommentId id, Reason reason, String words) {
        return database.inTransaction(tx -> cases.report(tx, by, ModeratedComments.KIND, id.value(), reason, words));
    }

    /// What is to be done in the transaction, and what is answered once the connection is given back.
    @FunctionalInterface
    private interface Change {
        Supplier<Outcome> of(Tx tx, Row row, Venue venue);
    }

    /// With the comment locked, when it and its article are there.
    private Outcome change(CommentId id, Change change) {
        var venue = database.read(handle -> ReadSql.find(handle, id.value()))
                .flatMap(row -> venues.of(new ArticleId(row.article())))
                .filter(found -> found.opening(now()) != Opening.CLOSED);
        if (venue.isEmpty()) {
            return new Outcome.Unknown();
        }
        return database.<Supplier<Outcome>>inTransaction(tx -> ReadSql.lock(tx.handle(), id.value())
                        .filter(row -> row.state() != State.REMOVED)
                        .map(row -> change.of(tx, row, venue.get()))
                        .orElse(Outcome.Unknown::new))
                .get();
    }

    private void tell(Tx tx, Row row, String action) {
        if (row.state() == State.PUBLISHED) {
            log.append(tx, new CommentChanged(row.id(), row.article(), row.thread(), action, now()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
