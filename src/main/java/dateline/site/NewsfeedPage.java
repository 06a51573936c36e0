package dateline.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class NewsfeedPage {
    @Inject
    NewsfeedPage() {}

    Optional<Answer> answer(Target.NewsfeedOf target, java.util.Map<String, String> parameters) {
        return Optional.empty();
    }
}
