package dateline.blocks;

import dateline.blocks.Block.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The providers whose things may stand in a body, known by their host names.
public final class Embeds {
    private static final Map<String, Provider> HOSTS = Map.ofEntries(
            Map.entry("youtube.com", Provider.YOUTUBE),
            Map.entry("youtube-nocookie.com", Provider.YOUTUBE),
            Map.entry("youtu.be", Provider.YOUTUBE),
            Map.entry("vimeo.com", Provider.VIMEO),
            Map.entry("twitter.com", Provider.X),
            Map.entry("x.com", Provider.X),
            Map.entry("facebook.com", Provider.FACEBOOK),
            Map.entry("instagram.com", Provider.INSTAGRAM),
            Map.entry("t.me", Provider.TELEGRAM),
            Map.entry("tiktok.com", Provider.TIKTOK),
            Map.entry("soundcloud.com", Provider.SOUNDCLOUD),
            Map.entry("rumble.com", Provider.RUMBLE),
            Map.entry("vk.com", Provider.VK));

    private Embeds() {}

    /// An embed when the https address belongs to an allowed provider, also on a sub-domain of it.
    public static Optional<Block> of(String address, String title) {
        var absolute = address.startsWith("//") ? "https:" + address : address;
        return SafeUrl.of(absolute)
                .filter(url -> url.value().startsWith("https:"))
                .flatMap(url -> provider(url).map(provider -> new Block.Embed(provider, url, Spans.clean(title).strip())));
    }

    private static Optional<Provider> provider(SafeUrl url) {
        var host = Optional.ofNullable(URI.create(url.value()).getHost()).orElse("").toLowerCase(Locale.ROOT);
        while (host.contains(".")) {
            var provider = Optional.ofNullable(HOSTS.get(host));
            if (provider.isPresent()) {
                return provider;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return Optional.empty();
    }
}
