package dateline.moderation;

import com.ibm.icu.text.IDNA;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The listed domains of links. A domain stands for all below it, and for those that look like it.
final class Domains {
    private static final IDNA UNICODE = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final Pattern BARE = Pattern.compile("(?U)[\\p{L}\\p{N}-]+(?:\\s?(?:\\.|\\[\\.\\]|\\(dot\\))\\s?[\\p{L}\\p{N}-]+)+");
    private static final Pattern DOTS = Pattern.compile("\\s?(?:\\[\\.\\]|\\(dot\\)|\\.)\\s?");
    private final Map<String, Listed> byDomain;

    Domains(List<Listed> all) {
        byDomain = all.stream().collect(Collectors.toMap(listed -> canonical(listed.pattern()), listed -> listed, (one, _) -> one));
    }

    /// The listed domains among the links, and among what the text names without a link.
    List<Listed> in(Collection<String> links, String text) {
        if (byDomain.isEmpty()) {
            return List.of();
        }
        var hosts = new TreeSet<String>();
        links.forEach(link -> host(link).ifPresent(hosts::add));
        BARE.matcher(text).results().map(found -> DOTS.matcher(found.group()).replaceAll(".")).forEach(hosts::add);
        return hosts.stream().flatMap(this::listed).distinct().toList();
    }

    private Stream<Listed> listed(String host) {
        return Stream.iterate(canonical(host), domain -> !domain.isEmpty(), Domains::above)
                .flatMap(domain -> Optional.ofNullable(byDomain.get(domain)).stream());
    }

    private static String above(String domain) {
        var dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    /// As it is shown, label by label as it looks: `xn--` forms, capitals and look-alike letters come to the same.
    private static String canonical(String host) {
        var shown = new StringBuilder();
        UNICODE.nameToUnicode(host.toLowerCase(Locale.ROOT), shown, new IDNA.Info());
        return Stream.of(shown.toString().split("\\.")).map(Lookalikes::small).collect(Collectors.joining("."));
    }

    private static Optional<String> host(String link) {
        try {
            return Optional.ofNullable(new URI(link.strip()).getHost()).or(() -> authority(link));
        } catch (URISyntaxException malformed) {
            return authority(link);
        }
    }

    /// For hosts that URI does not take, such as those with letters beyond ASCII.
    private static Optional<String> authority(String link) {
        var start = link.indexOf("//");
        if (start < 0) {
            return Optional.empty();
        }
        var rest = link.substring(start + 2).split("[/?#]", 2)[0];
        return Optional.of(rest.substring(rest.lastIndexOf('@') + 1).replaceFirst(":\\d*$", ""));
    }
}
