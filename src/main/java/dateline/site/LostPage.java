package dateline.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// The page for addresses where nothing is.
@Singleton
final class LostPage {
    @Inject
    LostPage() {}

    Answer inEdition(String slug) {
        return page(slug, Set.of("editions"));
    }

    Answer article(Target.OneArticle target) {
        return page(target.edition(), Set.of("editions", "article:" + target.id()));
    }

    private Answer page(String slug, Set<String> shows) {
        return new Answer.Page(404, "text/html; charset=utf-8", "", shows, Map.of());
    }
}
