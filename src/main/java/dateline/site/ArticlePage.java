package dateline.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class ArticlePage {
    @Inject
    ArticlePage() {}

    Optional<Answer> answer(Target.OneArticle target, String path) {
        return Optional.empty();
    }
}
