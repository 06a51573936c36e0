package dateline.delivery;

import dateline.site.Site;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is asked for: the path as sent, and those parameters that change a page. `key` names both.
record Target(String key, String path, Map<String, String> parameters) {
    static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_VALUE = 200;

    Target {
        parameters = Map.copyOf(parameters);
    }

    static Target of(String path, @Nullable String query) {
        var parameters = known(query == null ? "" : query);
        var key = parameters.isEmpty() ? path : parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", path + "?", ""));
        return new Target(key, path, parameters);
    }

    private static TreeMap<String, String> known(String query) {
        var known = new TreeMap<String, String>();
        for (var pair : query.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0 && pair.length() <= LONGEST_VALUE && Site.PARAMETERS.contains(pair.substring(0, equals))) {
                decoded(pair.substring(equals + 1), value -> known.putIfAbsent(pair.substring(0, equals), value));
            }
        }
        return known;
    }

    private static void decoded(String value, java.util.function.Consumer<String> then) {
        try {
            then.accept(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return;
        }
    }
}
