package dateline.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// Lets a browser install the site as an app (W3C Web App Manifest). It is named as the first edition is.
@Singleton
final class Manifest {
    private final Editions editions;

    @Inject
    Manifest(Editions editions) {
        this.editions = editions;
    }

    Answer answer() {
        var json = Json.object();
        editions.all().stream().findFirst().ifPresentOrElse(edition -> named(json, edition), () -> json.put("name", "Dateline"));
        json.put("id", "/").put("start_url", "/").put("scope", "/").put("display", "minimal-ui");
        json.put("background_color", "#ffffff").put("theme_color", "#ffffff");
        var icons = json.putArray("icons");
        icon(icons.addObject(), "icons/dateline.svg", "image/svg+xml", "any");
        icon(icons.addObject(), "icons/dateline-192.png", "image/png", "192x192");
        icon(icons.addObject(), "icons/dateline-512.png", "image/png", "512x512");
        return new Answer.Page(200, "application/manifest+json; charset=utf-8", Json.write(json), Set.of("editions"), Map.of());
    }

    private static void named(ObjectNode json, Edition first) {
        json.put("name", first.name())
                .put("short_name", first.name())
                .put("lang", first.language())
                .put("dir", first.direction().word());
    }

    private static void icon(ObjectNode icon, String name, String type, String sizes) {
        icon.put("src", Assets.address(name)).put("type", type).put("sizes", sizes);
    }
}
