package dateline.editions;

import com.ibm.icu.util.ULocale;
import dateline.editions.EditionEvent.EditionsChanged;
import dateline.events.EventLog;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Editions and their sections. They are few and change seldom: answered from memory, renewed when the log tells of a change.
@Singleton
public final class Editions {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private final Database database;
    private final EventLog log;
    private volatile Memory memory = new Memory();

    private record Known(List<Edition> editions, List<Section> sections) {}

    /// What was read since the last change. Who began to read before that change writes into the memory that was given up then.
    private static final class Memory {
        private volatile Optional<Known> known = Optional.empty();
    }

    @Inject
    public Editions(Database database, EventLog log) {
        this.database = database;
        this.log = log;
        log.witness(event -> forgetIf(event instanceof EditionEvent));
        log.follow(events -> forgetIf(events.stream().anyMatch(event -> event.changes().contains("editions"))));
    }

    private void forgetIf(boolean changed) {
        if (changed) {
            memory = new Memory();
        }
    }

    private Known known() {
        var here = memory;
        return here.known.orElseGet(() -> {
            var read = database.read(handle -> new Known(List.copyOf(EditionSql.all(handle)), List.copyOf(EditionSql.sections(handle))));
            here.known = Optional.of(read);
            return read;
        });
    }

    /// In the order in which they were made.
    public List<Edition> all() {
        return known().editions;
    }

    public Optional<Edition> edition(String slug) {
        return known().editions.stream().filter(edition -> edition.slug().equals(slug)).findFirst();
    }

    public List<Section> sections(String edition) {
        return known().sections.stream().filter(section -> section.edition().equals(edition)).toList();
    }

    public Optional<Section> section(String edition, String slug) {
        return known().sections.stream()
                .filter(section -> section.edition().equals(edition) && section.slug().equals(slug))
                .findFirst();
    }

    /// Names this site in files that travel between sites.
    public UUID siteId() {
        return database.read(EditionSql::site);
    }

    /// Adds or changes; the same again changes nothing and tells nothing.
    public Edition put(Edition edition) {
        if (edition(edition.slug()).filter(edition::equals).isPresent()) {
            return edition;
        }
        return database.inTransaction(tx -> {
            EditionSql.put(tx.handle(), edition);
            log.append(tx, new EditionsChanged(edition.slug()));
            return edition;
        });
    }

    /// Adds or changes; the same again changes nothing and tells nothing.
    public Section put(Section section) {
        if (section(section.edition(), section.slug()).filter(section::equals).isPresent()) {
            return section;
        }
        return database.inTransaction(tx -> {
            EditionSql.put(tx.handle(), section);
            log.append(tx, new EditionsChanged(section.edition()));
            return section;
        });
    }

    /// An edition as it is made when nobody said more than its slug: language and direction from the slug where that is a language.
    public static Edition named(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("“" + slug + "” cannot name an edition: use small letters, digits and hyphens, at most 32");
        }
        var locale = new ULocale(slug);
        var direction = locale.isRightToLeft() ? Edition.Direction.RTL : Edition.Direction.LTR;
        return new Edition(slug, locale.toLanguageTag(), ZoneId.of("UTC"), "Dateline", direction);
    }
}
