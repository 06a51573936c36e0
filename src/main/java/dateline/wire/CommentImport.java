package dateline.wire;

import dateline.articles.ArticleId;
import dateline.articles.Sources;
import dateline.blocks.HtmlBlocks;
import dateline.blocks.Spans;
import dateline.discussion.Arrival;
import dateline.discussion.CommentIntake;
import dateline.discussion.CommentIntake.How;
import dateline.wire.Imported.Status;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings the comments of other systems under the articles to which they belong. Every comment of a file is told of: it is imported, it was there
/// already or is left out for a reason, or it is refused because its article is not here.
@Singleton
final class CommentImport {
    private static final int LONGEST_NAME = 100;
    private static final int AT_ONCE = 2_000;
    private final CommentIntake intake;
    private final Sources sources;
    private final Clock clock;

    @Inject
    CommentImport(CommentIntake intake, Sources sources, Clock clock) {
        this.intake = intake;
        this.sources = sources;
        this.clock = clock;
    }

    void take(Inputs.Input input, Format format, ImportOrder order, Consumer<Imported> told) throws IOException {
        try (var stream = Imports.opened(input.file())) {
            var comments = format == Format.DISQUS ? CommentFiles.disqus(stream) : CommentFiles.wordpress(stream);
            if (comments.isEmpty()) {
                told.accept(Imported.refused(input.path(), "There are no comments in it."));
            }
            take(input.path(), format, comments, order, told);
        } catch (XmlFile.Unreadable unreadable) {
            told.accept(Imported.refused(input.path(), "The file cannot be read: " + unreadable.getMessage() + "."));
        }
    }

    private void take(String path, Format format, List<ForeignComment> comments, ImportOrder order, Consumer<Imported> told) {
        var articles = new HashMap<String, Optional<ArticleId>>();
        var wanted = new LinkedHashMap<ArticleId, List<ForeignComment>>();
        for (var comment : comments) {
            var article = articles.computeIfAbsent(comment.address(), address -> sources.of(address, order.edition()));
            if (!comment.left().isEmpty()) {
                told.accept(new Imported(name(path, comment), Status.SKIPPED, article, comment.left()));
            } else if (article.isEmpty()) {
                told.accept(Imported.refused(name(path, comment), "No article here has the address " + comment.address() + "; import it first."));
            } else {
                wanted.computeIfAbsent(article.get(), _ -> new ArrayList<>()).add(comment);
            }
        }
        wanted.forEach((article, all) -> {
            for (var from = 0; from < all.size(); from += AT_ONCE) {
                take(path, format, article, all.subList(from, Math.min(all.size(), from + AT_ONCE)), told);
            }
        });
    }

    private void take(String path, Format format, ArticleId article, List<ForeignComment> comments, Consumer<Imported> told) {
        var hows = intake.take(article, comments.stream().map(comment -> arrival(format, comment)).toList());
        for (var n = 0; n < comments.size(); n++) {
            var name = name(path, comments.get(n));
            told.accept(switch (hows.get(n)) {
                case How.IMPORTED -> new Imported(name, Status.IMPORTED, Optional.of(article), "");
                case How.SKIPPED -> new Imported(name, Status.SKIPPED, Optional.of(article), "");
                case How.EMPTY -> new Imported(name, Status.SKIPPED, Optional.of(article), "It says nothing that could be shown.");
            });
        }
    }

    private static String name(String path, ForeignComment comment) {
        return path + "#comment-" + comment.id();
    }

    private Arrival arrival(Format format, ForeignComment comment) {
        var origin = format.word() + ":" + host(comment.address()) + ":";
        var now = clock.instant();
        return new Arrival(
                origin + comment.id(),
                comment.parent().map(parent -> origin + parent),
                shortened(Spans.clean(comment.name()).strip()),
                Spans.clean(comment.email()).strip(),
                comment.at().filter(at -> at.isBefore(now) && at.isAfter(Instant.EPOCH)).orElse(now),
                HtmlBlocks.of(comment.html()));
    }

    /// Ids count from 1 on every site.
    private static String host(String address) {
        return address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/.*", "").toLowerCase(java.util.Locale.ROOT);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
