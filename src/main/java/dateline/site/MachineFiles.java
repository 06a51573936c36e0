package dateline.site;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The files at the root that programs ask for.
@Singleton
final class MachineFiles {
    private final Sitemaps sitemaps;
    private final Robots robots;
    private final Manifest manifest;

    @Inject
    MachineFiles(Sitemaps sitemaps, Robots robots, Manifest manifest) {
        this.sitemaps = sitemaps;
        this.robots = robots;
        this.manifest = manifest;
    }

    Optional<Answer> answer(Target.ForMachines target) {
        return switch (target.file()) {
            case "robots.txt" -> Optional.of(robots.answer());
            case "manifest.webmanifest" -> Optional.of(manifest.answer());
            default -> sitemaps.answer(target);
        };
    }
}
