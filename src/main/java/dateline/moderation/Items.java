package dateline.moderation;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The parts whose items are moderated, by kind. They are asked for late: they need moderation themselves.
@Singleton
public final class Items {
    private final Iterable<Moderated> parts;

    @Inject
    Items(Instance<Moderated> parts) {
        this.parts = parts;
    }

    public Items(List<Moderated> parts) {
        this.parts = parts;
    }

    Optional<Moderated> of(String kind) {
        for (var part : parts) {
            if (part.kind().equals(kind)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    Optional<Shown> show(Handle handle, String kind, long id) {
        return of(kind).flatMap(part -> Optional.ofNullable(part.show(handle, List.of(id)).get(id)));
    }
}
