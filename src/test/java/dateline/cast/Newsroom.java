package dateline.cast;

import dateline.articles.Addresses;
import dateline.articles.ArticleKind;
import dateline.articles.ArticleLists;
import dateline.articles.Articles;
import dateline.articles.Content;
import dateline.articles.Dateline;
import dateline.articles.Intake;
import dateline.articles.Placing;
import dateline.articles.Wholes;
import dateline.blocks.HtmlBlocks;
import dateline.discussion.CommentIntake;
import dateline.discussion.CommentsHolding;
import dateline.discussion.Contributions;
import dateline.discussion.Discussion;
import dateline.discussion.ModeratedComments;
import dateline.discussion.Policies;
import dateline.discussion.Threads;
import dateline.discussion.Venues;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.events.EventLog;
import dateline.mail.Outbox;
import dateline.media.Media;
import dateline.moderation.Cases;
import dateline.moderation.Counts;
import dateline.moderation.DecisionLetters;
import dateline.moderation.Desk;
import dateline.moderation.HouseRules;
import dateline.moderation.Items;
import dateline.moderation.RuleBook;
import dateline.moderation.Screening;
import dateline.moderation.Standing;
import dateline.moderation.Statements;
import dateline.newsfeed.Newsfeed;
import dateline.people.Account;
import dateline.people.Attempts;
import dateline.people.Callers;
import dateline.people.Letters;
import dateline.people.Links;
import dateline.people.Notices;
import dateline.people.Passwords;
import dateline.people.People;
import dateline.people.Person;
import dateline.people.Readers;
import dateline.people.Role;
import dateline.people.SessionCookies;
import dateline.people.Sessions;
import dateline.platform.Configuration;
import dateline.platform.Database;
import dateline.platform.KnownTokens;
import dateline.platform.TestPostgres;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A whole newsroom on a database of its own: Ada the editor, Jon the journalist, Ben the reader; the editions `en` and `ar` with the
/// sections World and Harbour.
///
/// A test need not close it: of those that are open, only the newest few stay so.
public final class Newsroom implements AutoCloseable {
    private static final int OPEN_AT_ONCE = 4;
    private static final Deque<Newsroom> OPEN = new ArrayDeque<>();
    private final AgroalDataSource source = TestPostgres.freshDatabase();
    public final Database database = new Database(source);
    public final EventLog log = new EventLog(database);
    public final SettableClock clock = new SettableClock();
    public final Editions editions = new Editions(database, log);
    public final People people = new People(database, clock);
    public final Configuration configuration =
            new Configuration(Path.of(folder()), URI.create("http://127.0.0.1:8080"), Optional.empty(), Optional.empty());
    public final SessionCookies cookies = new SessionCookies(configuration);
    public final Callers callers = new Callers(database, clock, cookies, new KnownTokens());
    public final Outbox outbox = new Outbox(database, clock, configuration);
    public final Notices notices = new Notices(database, clock);
    private final Passwords passwords = new Passwords();
    private final Attempts attempts = new Attempts(clock);
    private final Links links = new Links(clock);
    private final Letters letters = new Letters(outbox, editions, configuration);
    public final Sessions sessions = new Sessions(database, clock, passwords, attempts, cookies);
    public final Readers readers = new Readers(database, clock, sessions, passwords, attempts, links, letters);
    public final Account account =
            new Account(database, log, clock, callers, passwords, attempts, links, letters, notices, List.of(new CommentsHolding(database, log, clock)));
    public final Media media = new Media(database, folder());
    public final Addresses addresses = new Addresses(editions);
    public final Articles articles = new Articles(database, log, addresses, clock);
    public final ArticleLists lists = new ArticleLists(database, addresses);
    public final Intake intake = new Intake(database, log, addresses, clock);
    public final Wholes wholes = new Wholes(database);
    public final Newsfeed newsfeed = new Newsfeed(database, lists, log);
    public final Noticeboard board = new Noticeboard();
    public final RuleBook rules = new RuleBook(database, log, clock);
    public final Screening screening = new Screening(rules, clock);
    public final Venues venues = new Venues(database, articles, editions, log);
    private final Items items = new Items(List.of(board, new ModeratedComments(log, venues, people, clock)));
    public final Cases cases = new Cases(items, clock);
    public final Desk desk = new Desk(database, items, new DecisionLetters(outbox, notices, configuration), clock);
    public final Statements statements = new Statements(database, items, clock);
    public final HouseRules houseRules = new HouseRules(rules, database);
    public final Counts counts = new Counts(database);
    public final Discussion discussion = new Discussion(database, log, venues, people, screening, cases, clock);
    public final Threads threads = new Threads(database, people, venues);
    public final Contributions contributions = new Contributions(database, people, venues, clock);
    public final CommentIntake commentIntake = new CommentIntake(database, log, people);
    public final Policies policies = new Policies(database, log, articles, editions);
    public final Standing standing = new Standing(database, clock);
    public final Person ada = people.add("ada@example.org", "Ada Merrow", Role.EDITOR);
    public final Person jon = people.add("jon@example.org", "Jon Vale", Role.JOURNALIST);
    public final Person ben = people.add("ben@example.org", "Ben Orr", Role.READER);

    private Newsroom() {
        synchronized (OPEN) {
            OPEN.addLast(this);
            while (OPEN.size() > OPEN_AT_ONCE) {
                OPEN.removeFirst().close();
            }
        }
        editions.put(new Edition("en", "en", ZoneId.of("Europe/London"), "The Dateline", Edition.Direction.LTR));
        editions.put(new Edition("ar", "ar", ZoneId.of("Asia/Dubai"), "Dateline", Edition.Direction.RTL));
        editions.put(new Section("en", "world", "World", "What moves the nations."));
        editions.put(new Section("en", "harbour", "Harbour", "Ships and tides."));
        editions.put(new Section("ar", "world", "العالم", ""));
    }

    /// With the event log running, as in a program that serves.
    public static Newsroom open() {
        var newsroom = new Newsroom();
        newsroom.log.start();
        return newsroom;
    }

    /// Without followers, as in a program that only writes.
    public static Newsroom closed() {
        return new Newsroom();
    }

    public static Placing inWorld() {
        return new Placing("en", "world", ArticleKind.NEWS);
    }

    public static Content harbourFire() {
        return about("Fire closes the old harbour");
    }

    public static Content about(String headline) {
        return new Content(
                headline,
                "Nobody was hurt when a warehouse burnt down on Tuesday.",
                Optional.of(new Dateline("PORT ELLEN", "Dateline")),
                List.of("Jon Vale"),
                HtmlBlocks.of("<p>The fire began at <b>dawn</b>.</p><h2>What is known</h2><p>Two warehouses are lost.</p>"),
                List.of("Harbour", "Fire"),
                List.of(),
                Optional.empty());
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("dateline-media").toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        log.stop();
        source.close();
    }
}
