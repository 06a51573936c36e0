package dateline.site;

import dateline.editions.Editions;
import dateline.editions.Texts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;

/// The page for addresses where nothing is, in the edition that the address names or in the first one.
@Singleton
final class LostPage {
    private final Editions editions;
    private final Frames frames;
    private final Describing describing;
    private final Templates templates;

    @Inject
    LostPage(Editions editions, Frames frames, Describing describing, Templates templates) {
        this.editions = editions;
        this.frames = frames;
        this.describing = describing;
        this.templates = templates;
    }

    Answer inEdition(String slug) {
        return page(slug, Set.of("editions"));
    }

    Answer article(Target.OneArticle target) {
        return page(target.edition(), Set.of("editions", "article:" + target.id()));
    }

    /// @param shows the tags of what would make it found
    Answer comments(Target.CommentsOf target, Set<String> shows) {
        return page(target.edition(), shows);
    }

    private Answer page(String slug, Set<String> shows) {
        var edition = editions.edition(slug).or(() -> editions.all().stream().findFirst()).orElseGet(() -> Editions.named("en"));
        var title = Texts.in(edition.language()).say("lost.title");
        var frame = frames.around(edition, "lost", describing.hidden(edition, title), "");
        return templates.page(404, "lost", frame, title, shows);
    }
}
