package dateline.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement of editions.
final class EditionSql {
    private static final String ALL = "select slug, language, time_zone, name, direction from editions.edition order by place";
    private static final String SECTIONS = "select edition, slug, name, description from editions.section order by place";
    private static final String SITE = "select id from editions.site";
    private static final String PUT = """
            insert into editions.edition (slug, language, time_zone, name, direction)
            values (:slug, :language, :zone, :name, :direction)
            on conflict (slug) do update
            set language = excluded.language, time_zone = excluded.time_zone, name = excluded.name, direction = excluded.direction
            """;
    private static final String PUT_SECTION = """
            insert into editions.section (edition, slug, name, description)
            values (:edition, :slug, :name, :description)
            on conflict (edition, slug) do update set name = excluded.name, description = excluded.description
            """;

    private EditionSql() {}

    static List<Edition> all(Handle handle) {
        return handle.createQuery(ALL).map(EditionSql::edition).list();
    }

    static List<Section> sections(Handle handle) {
        return handle.createQuery(SECTIONS).map(EditionSql::section).list();
    }

    static UUID site(Handle handle) {
        return handle.createQuery(SITE).mapTo(UUID.class).one();
    }

    static void put(Handle handle, Edition edition) {
        handle.createUpdate(PUT)
                .bind("slug", edition.slug())
                .bind("language", edition.language())
                .bind("zone", edition.timeZone().getId())
                .bind("name", edition.name())
                .bind("direction", edition.direction().word())
                .execute();
    }

    static void put(Handle handle, Section section) {
        handle.createUpdate(PUT_SECTION)
                .bind("edition", section.edition())
                .bind("slug", section.slug())
                .bind("name", section.name())
                .bind("description", section.description())
                .execute();
    }

    private static Edition edition(ResultSet row, StatementContext context) throws SQLException {
        return new Edition(
                row.getString("slug"),
                row.getString("language"),
                ZoneId.of(row.getString("time_zone")),
                row.getString("name"),
                Edition.Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)));
    }

    private static Section section(ResultSet row, StatementContext context) throws SQLException {
        return new Section(row.getString("edition"), row.getString("slug"), row.getString("name"), row.getString("description"));
    }
}
