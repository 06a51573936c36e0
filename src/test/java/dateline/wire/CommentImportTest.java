package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleId;
import dateline.cast.Newsroom;
import dateline.discussion.Comment;
import dateline.discussion.Sort;
import dateline.people.Role;
import dateline.wire.Imported.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommentImportTest {
    private static final String DISQUS = "src/test/resources/wire/comments-disqus.xml";
    private static final String WORDPRESS = "src/test/resources/wire/comments-wordpress.xml";
    private final Newsroom newsroom = Newsroom.closed();
    private final ArticleId fire = published();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        newsroom.close();
    }

    private ArticleId published() {
        var draft = newsroom.articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.harbourFire()).article().id();
        newsroom.articles.publish(draft);
        return draft;
    }

    private List<Imported> imported(String file, Format format) {
        var told = new ArrayList<Imported>();
        ImportsOf.newsroom(newsroom).take(
                List.of(file), InputStream.nullInputStream(), new ImportOrder(format, Optional.empty(), Optional.empty(), false), told::add);
        return told;
    }

    private List<Comment> comments() {
        var venue = newsroom.venues.of(fire).orElseThrow();
        return newsroom.threads.stretch(venue, Sort.OLDEST, Optional.empty(), 100).comments();
    }

    private static long count(List<Imported> all, Status status) {
        return all.stream().filter(one -> one.status() == status).count();
    }

    @Test
    void comments_of_disqus_come_under_their_article_with_threads_and_authors() {
        var told = imported(DISQUS, Format.AUTO);
        assertThat(told).hasSize(6);
        assertThat(List.of(count(told, Status.IMPORTED), count(told, Status.SKIPPED), count(told, Status.REFUSED))).containsExactly(2L, 3L, 1L);
        assertThat(told).filteredOn(one -> one.status() == Status.REFUSED).extracting(Imported::reason).first().asString().contains("somewhere-else");
        assertThat(comments()).extracting(Comment::depth).containsExactly(0, 1);
        assertThat(comments()).extracting(comment -> comment.author().name()).containsExactly("Ben Orr", "Ola Berg");
        assertThat(comments().getFirst().author().id()).contains(newsroom.ben.id());
        assertThat(comments().getLast().author().id()).isEmpty();
        assertThat(comments().getLast().answered()).contains("Ben Orr");
        assertThat(comments().getLast().source()).isEqualTo("Not <at all>, says **he**.\nSee this report (https://example.org/report)");
        assertThat(newsroom.threads.counts(List.of(fire.value()))).containsEntry(fire.value(), 2);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        imported(DISQUS, Format.DISQUS);
        assertThat(count(imported(DISQUS, Format.DISQUS), Status.IMPORTED)).isZero();
        assertThat(comments()).hasSize(2);
    }

    @Test
    void comments_of_wordpress_come_with_what_they_answer() {
        var told = imported(WORDPRESS, Format.WXR_COMMENTS);
        assertThat(List.of(count(told, Status.IMPORTED), count(told, Status.SKIPPED), count(told, Status.REFUSED))).containsExactly(2L, 2L, 0L);
        assertThat(comments()).extracting(Comment::source).containsExactly("One line.\nAnd _another_.", "A reply");
        assertThat(comments().getLast().replyTo()).contains(comments().getFirst().id());
    }

    @Test
    void whoever_proves_the_address_gets_what_was_written_under_it() {
        imported(DISQUS, Format.AUTO);
        imported(WORDPRESS, Format.WXR_COMMENTS);
        var ola = newsroom.people.add("Ola@example.org", "Ola B.", Role.READER);
        assertThat(newsroom.commentIntake.claim(ola)).isEqualTo(2);
        assertThat(newsroom.commentIntake.claim(ola)).isZero();
        assertThat(newsroom.contributions.by(ola, Long.MAX_VALUE, 10).entries()).hasSize(2);
        assertThat(comments()).extracting(comment -> comment.author().name()).contains("Ola B.").doesNotContain("Ola Berg");
    }

    @Test
    void a_file_that_is_not_safe_or_not_sound_is_refused_as_a_whole() throws IOException {
        var bomb = Files.writeString(folder.resolve("bomb.xml"), """
                <!DOCTYPE disqus [<!ENTITY a SYSTEM "file:///etc/hostname"><!ENTITY b "&a;&a;">]>
                <disqus><thread><id>x</id></thread><post><message>&b;</message></post></disqus>
                """);
        assertThat(imported(bomb.toString(), Format.DISQUS)).singleElement().extracting(Imported::reason).asString().contains("document type");
        var broken = Files.writeString(folder.resolve("broken.xml"), "<disqus><post><message>half");
        assertThat(imported(broken.toString(), Format.DISQUS)).singleElement().extracting(Imported::status).isEqualTo(Status.REFUSED);
        assertThat(comments()).isEmpty();
    }
}
