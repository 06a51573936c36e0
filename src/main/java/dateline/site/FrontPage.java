package dateline.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class FrontPage {
    @Inject
    FrontPage() {}

    Optional<Answer> answer(Target.Front target) {
        return Optional.empty();
    }
}
