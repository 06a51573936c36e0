package dateline.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats that can be imported, by the contract's words.
public enum Format {
    AUTO, TEXT, HTML, DATELINE, DISQUS, WXR_COMMENTS;

    private static final Pattern HEADER = Pattern.compile("\\s*\\{\\s*\"dateline\"\\s*:.*", Pattern.DOTALL);
    private static final Pattern MARKUP = Pattern.compile(
            "<!doctype\\s+html|<(?:html|head|body|article|title|meta|div|p)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FEED = Pattern.compile("<(rss|feed|rdf:RDF|newsItem|newsMessage|wxr)[\\s>]");
    private static final Pattern DISQUS_EXPORT = Pattern.compile("<disqus[\\s>]");
    private static final List<String> OF_OTHERS = List.of("rss", "atom", "jsonfeed", "wxr", "ghost", "ninjs", "newsml-g2");

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Format> of(String word) {
        return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    /// Formats of the contract that this version does not read.
    public static List<String> notYet() {
        return OF_OTHERS;
    }

    /// What the first bytes of a file show it to be; empty when they show a format that is not read.
    static Optional<Format> recognised(byte[] start) {
        var text = new String(start, StandardCharsets.ISO_8859_1).replace("\0", "").replaceFirst("^(ï»¿|ÿþ|þÿ)", "");
        if (HEADER.matcher(text).matches()) {
            return Optional.of(DATELINE);
        }
        if (DISQUS_EXPORT.matcher(text).find()) {
            return Optional.of(DISQUS);
        }
        var opening = text.stripLeading();
        if (FEED.matcher(text).find() && !MARKUP.matcher(text).find()) {
            return Optional.empty();
        }
        if (opening.startsWith("<") && MARKUP.matcher(text).find()) {
            return Optional.of(HTML);
        }
        return opening.startsWith("{") || opening.startsWith("<?xml") ? Optional.empty() : Optional.of(TEXT);
    }
}
