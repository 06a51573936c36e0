package dateline.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class SectionPage {
    @Inject
    SectionPage() {}

    Optional<Answer> answer(Target.SectionFront target, java.util.Map<String, String> parameters) {
        return Optional.empty();
    }
}
