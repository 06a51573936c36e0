package dateline.site;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import dateline.articles.Article;
import dateline.articles.Articles;
import dateline.articles.Articles.Written;
import dateline.articles.Bodies;
import dateline.articles.Content;
import dateline.articles.Revision;
import dateline.articles.Teaser;
import dateline.blocks.Block;
import dateline.blocks.BlockHtml;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.editions.Texts;
import dateline.media.Media;
import dateline.site.ArticleView.Correction;
import dateline.site.ArticleView.Moment;
import dateline.site.ArticleView.Withdrawn;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An article with all that belongs to it.
@Singleton
final class ArticlePage {
    private static final int NEXT = 4;
    private final Editions editions;
    private final Articles articles;
    private final NewestInSections newest;
    private final Media media;
    private final Items items;
    private final Discussions discussions;
    private final Frames frames;
    private final Describing describing;
    private final Templates templates;

    @Inject
    ArticlePage(
            Editions editions, Articles articles, NewestInSections newest, Media media, Items items, Discussions discussions, Frames frames,
            Describing describing, Templates templates) {
        this.editions = editions;
        this.articles = articles;
        this.newest = newest;
        this.media = media;
        this.items = items;
        this.discussions = discussions;
        this.frames = frames;
        this.describing = describing;
        this.templates = templates;
    }

    /// Empty when readers know of no such article. Under an outdated address it has moved.
    Optional<Answer> answer(Target.OneArticle target, String path) {
        return articles.published(target.id()).map(written -> path.equals(written.path())
                ? page(written)
                : new Answer.Moved(written.path(), Set.of("article:" + target.id())));
    }

    private Answer page(Written written) {
        var article = written.article();
        var edition = editions.edition(article.edition()).orElseThrow();
        var section = editions.section(article.edition(), article.section()).orElseThrow();
        var corrections = corrections(written);
        var next = items.of(edition, next(article));
        var isWithdrawn = article.withdrawal().isPresent();
        var content = written.revision().content();
        var metadata = isWithdrawn
                ? describing.hidden(edition, content.headline())
                : describing.article(edition, section, written, corrections);
        var frame = frames.around(edition, "article", metadata, section.slug());
        var view = view(new Subject(edition, section, written), corrections, next);
        var shows = new HashSet<>(Set.of("editions", "article:" + article.id(), "discussion:" + article.id(), "section:" + edition.slug() + "/" + section.slug()));
        view.discussion().ifPresent(discussion -> shows.addAll(discussion.people()));
        return templates.page(isWithdrawn ? 410 : 200, "article", frame, view, shows);
    }

    private record Subject(Edition edition, Section section, Written written) {
        Texts texts() {
            return Texts.in(edition.language());
        }

        Times times() {
            return Times.of(edition);
        }

        Article article() {
            return written.article();
        }

        Content content() {
            return written.revision().content();
        }
    }

    /// An article that was never revised has none, which its numbers say already.
    private List<Revision> corrections(Written written) {
        if (written.revision().number() == 1) {
            return List.of();
        }
        return articles.revisions(written.article().id()).stream()
                .filter(revision -> revision.state() == Revision.State.CORRECTED)
                .toList();
    }

    private List<Teaser> next(Article article) {
        return newest.of(article.edition(), article.section()).stream()
                .filter(teaser -> !teaser.id().equals(article.id()))
                .limit(NEXT)
                .toList();
    }

    private ArticleView view(Subject subject, List<Revision> corrections, List<ItemView> next) {
        var article = subject.article();
        var content = subject.content();
        var published = article.firstPublishedAt().orElse(article.createdAt());
        var isWithdrawn = article.withdrawal().isPresent();
        var stored = media.findAll(pictures(content).flatMap(image -> image.media().stream()).toList());
        return new ArticleView(
                article.id().value(),
                subject.written.revision().number(),
                items.section(subject.edition, subject.section.slug()),
                subject.section.description(),
                article.kind().word(),
                Items.label(subject.edition, article.kind()),
                content.headline(),
                isWithdrawn ? "" : content.lead(),
                isWithdrawn ? Optional.empty() : leading(content).map(image -> PictureView.of(image, stored).first()),
                byline(subject),
                Times.since(published),
                subject.times().moment(published),
                revised(subject, corrections),
                isWithdrawn ? SanitizedHtml.NONE : new SanitizedHtml(BlockHtml.of(Headings.inOrder(Bodies.datelined(content)), new Figures(templates, stored))),
                corrections.reversed().stream().map(revision -> correction(subject, revision)).toList(),
                content.topics(),
                next,
                article.withdrawal().map(withdrawal -> withdrawn(subject, withdrawal)),
                discussions.open(subject.written).map(venue -> discussions.newest(subject.edition, venue)));
    }

    private static Stream<Block.Image> pictures(Content content) {
        var inBody = content.body().stream().filter(Block.Image.class::isInstance).map(Block.Image.class::cast);
        return Stream.concat(content.images().stream(), inBody);
    }

    /// The picture above the body, unless the body shows the same one.
    private static Optional<Block.Image> leading(Content content) {
        return content.images().stream().findFirst().filter(image -> !content.body().contains(image));
    }

    private static String byline(Subject subject) {
        var names = subject.content().byline();
        if (names.isEmpty()) {
            return "";
        }
        var joined = ListFormatter.getInstance(ULocale.forLanguageTag(subject.edition.language())).format(names);
        return subject.texts().say("article.by", Map.of("names", joined));
    }

    private static Optional<Moment> revised(Subject subject, List<Revision> corrections) {
        var article = subject.article();
        if (article.withdrawal().isPresent()) {
            return Optional.empty();
        }
        var isCorrected = subject.written.revision().state() == Revision.State.CORRECTED && !corrections.isEmpty();
        return article.updatedAt()
                .filter(time -> article.firstPublishedAt().filter(time::isAfter).isPresent())
                .map(time -> new Moment(
                        subject.texts().say(isCorrected ? "article.corrected" : "article.updated"), Times.since(time), subject.times().moment(time)));
    }

    private static Correction correction(Subject subject, Revision revision) {
        var time = revision.publishedAt().orElse(revision.createdAt());
        return new Correction(Times.since(time), subject.times().moment(time), revision.note().orElse(""));
    }

    private static Withdrawn withdrawn(Subject subject, Article.Withdrawal withdrawal) {
        var sentence = subject.texts().say("article.withdrawn.since", Map.of("time", subject.times().moment(withdrawal.at())));
        return new Withdrawn(Times.since(withdrawal.at()), sentence, withdrawal.reason());
    }
}
