package dateline.media;

import dateline.media.Media.Picture;
import dateline.media.Media.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement of media.
final class MediaSql {
    private static final String INSERT = """
            insert into media.media (id, media_type, width, height, size)
            values (:id, :type, :width, :height, :size)
            on conflict (id) do nothing
            """;
    private static final String FIND = "select id, media_type, width, height, size from media.media where id = :id";
    private static final String FIND_ALL = "select id, media_type, width, height, size from media.media where id = any(:ids)";
    private static final String ALL = "select id, media_type, width, height, size from media.media order by id";

    private static final String DESCRIBE = "update media.media set caption = :caption, credit = :credit, alt = :alt where id = :id";
    private static final String WORDS = "select caption, credit, alt from media.media where id = :id";

    private MediaSql() {}

    static void describe(Handle handle, String id, Words words) {
        handle.createUpdate(DESCRIBE)
                .bind("id", id)
                .bind("caption", words.caption())
                .bind("credit", words.credit())
                .bind("alt", words.alt())
                .execute();
    }

    static Optional<Words> words(Handle handle, String id) {
        return handle.createQuery(WORDS)
                .bind("id", id)
                .map((row, _) -> new Words(row.getString(1), row.getString(2), row.getString(3)))
                .findOne();
    }

    static void insert(Handle handle, Picture picture) {
        handle.createUpdate(INSERT)
                .bind("id", picture.id())
                .bind("type", picture.mediaType())
                .bind("width", picture.width())
                .bind("height", picture.height())
                .bind("size", picture.size())
                .execute();
    }

    static Optional<Picture> find(Handle handle, String id) {
        return handle.createQuery(FIND).bind("id", id).map(MediaSql::picture).findOne();
    }

    static List<Picture> findAll(Handle handle, List<String> ids) {
        return handle.createQuery(FIND_ALL).bindArray("ids", String.class, ids).map(MediaSql::picture).list();
    }

    static List<Picture> all(Handle handle) {
        return handle.createQuery(ALL).map(MediaSql::picture).list();
    }

    private static Picture picture(ResultSet row, StatementContext context) throws SQLException {
        return new Picture(
                row.getString("id"), row.getString("media_type"), row.getInt("width"), row.getInt("height"), row.getLong("size"));
    }
}
