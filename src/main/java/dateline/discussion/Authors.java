package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.blocks.BlockJson;
import dateline.people.People;
import dateline.people.Person;
import dateline.people.Role;
import dateline.platform.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Makes comments of their rows: with the names that their authors have now, and without what was removed.
final class Authors {
    private final People people;

    Authors(People people) {
        this.people = people;
    }

    /// As readers see them: of what is not public, and stands there only to hold its replies together, nothing is told.
    List<Comment> comments(Collection<Row> rows, Venue venue, Map<Long, Map<Reaction, Integer>> reactions) {
        var named = people.withIds(rows.stream().flatMap(row -> Stream.concat(row.author().stream(), row.answers().stream())).distinct().toList());
        return rows.stream().map(row -> comment(row.forReaders(), venue, named, reactions.getOrDefault(row.id(), Map.of()))).toList();
    }

    /// As its author and moderators see it, whether it is public or not.
    Comment whole(Row row, Venue venue) {
        return comment(row, venue, people.withIds(Stream.concat(row.author().stream(), row.answers().stream()).distinct().toList()), Map.of());
    }

    /// The same of several articles.
    List<Comment> whole(List<Row> rows, Function<Row, Venue> venue) {
        var named = people.withIds(rows.stream().flatMap(row -> Stream.concat(row.author().stream(), row.answers().stream())).distinct().toList());
        return rows.stream().map(row -> comment(row, venue.apply(row), named, Map.of())).toList();
    }

    private static Comment comment(Row row, Venue venue, Map<Long, Person> named, Map<Reaction, Integer> reactions) {
        return new Comment(
                new CommentId(row.id()),
                new ArticleId(row.article()),
                new CommentId(row.thread()),
                row.replyTo().map(CommentId::new),
                row.depth(),
                row.state(),
                author(row, venue, named),
                row.answers().map(id -> name(id, named)).or(row::answersGuest),
                BlockJson.read(Json.read(row.body())),
                row.source(),
                row.at(),
                row.editedAt(),
                row.isHighlighted(),
                reactions);
    }

    private static Author author(Row row, Venue venue, Map<Long, Person> named) {
        return row.author()
                .map(id -> new Author(Optional.of(id), name(id, named), badge(id, venue, Optional.ofNullable(named.get(id)))))
                .orElseGet(() -> new Author(Optional.empty(), row.guest().orElse(""), Optional.empty()));
    }

    private static String name(long id, Map<Long, Person> named) {
        return Optional.ofNullable(named.get(id)).map(Person::name).orElse("");
    }

    private static Optional<String> badge(long id, Venue venue, Optional<Person> person) {
        if (venue.writers().contains(id)) {
            return Optional.of("author");
        }
        return person.map(Person::role).filter(role -> role != Role.READER).map(Role::word);
    }
}
