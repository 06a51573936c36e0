package dateline.articles;

import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds published articles by the addresses that they had elsewhere.
@Singleton
public final class Sources {
    private final Database database;
    private final Editions editions;

    @Inject
    public Sources(Database database, Editions editions) {
        this.database = database;
        this.editions = editions;
    }

    /// The article that was imported from the address, or else the only one with the address's last name as its slug.
    ///
    /// @param edition to look in; in all of them when it is empty
    public Optional<ArticleId> of(String address, Optional<String> edition) {
        var known = database.read(handle -> SourceSql.withKeys(handle, keys(address, edition)));
        if (known.size() == 1) {
            return Optional.of(known.getFirst());
        }
        var slug = slug(address);
        var named = slug.isEmpty() ? List.<ArticleId>of() : database.read(handle -> SourceSql.withSlug(handle, slug, edition.orElse("")));
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /// As imports name what they take in, however the address is written.
    private List<String> keys(String address, Optional<String> edition) {
        var rest = address.replaceFirst("^https?://", "").replaceFirst("/+$", "");
        return editions.all().stream()
                .map(Edition::slug)
                .filter(slug -> edition.isEmpty() || edition.get().equals(slug))
                .flatMap(slug -> Stream.of("http://", "https://").flatMap(scheme -> Stream.of("", "/").map(end -> "url:" + slug + ":" + scheme + rest + end)))
                .toList();
    }

    static String slug(String address) {
        var path = address.replaceFirst("[?#].*", "").replaceFirst("/+$", "").replaceFirst("\\.(html?|php|aspx?)$", "");
        var last = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(last, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
