package dateline.moderation;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    static String name(Decided decided) {
        return decided.kind() + ":" + decided.item();
    }

    /// The items that were decided on, by {@link #name}; each part is asked once.
    Map<String, Shown> show(Handle handle, Collection<Decided> decisions) {
        var shown = new HashMap<String, Shown>();
        var byKind = decisions.stream().collect(Collectors.groupingBy(Decided::kind, Collectors.mapping(Decided::item, Collectors.toSet())));
        byKind.forEach((kind, ids) -> of(kind).ifPresent(part -> part.show(handle, ids).forEach((id, item) -> shown.put(kind + ":" + id, item))));
        return shown;
    }
}
