package dateline.cast;

import dateline.platform.Proxies;
import dateline.platform.Visitor;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The headers of a call, as the server hands them over.
public record Call(Map<String, String> headers, Map<String, String> cookies) implements HttpHeaders {
    public static Call plain() {
        return new Call(Map.of(), Map.of());
    }

    public static Call bearing(String token) {
        return new Call(Map.of("Authorization", "Bearer " + token), Map.of());
    }

    public static Call inBrowser(String secret) {
        return new Call(Map.of("User-Agent", "Firefox"), Map.of("dateline-session", secret));
    }

    public static Call from(String address) {
        return new Call(Map.of(Visitor.HEADER, Proxies.THIS_MACHINE.network(address, List.of()).name()), Map.of());
    }

    @Override
    public @Nullable String getHeaderString(String name) {
        return headers.get(name);
    }

    @Override
    public List<String> getRequestHeader(String name) {
        return headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
    }

    @Override
    public MultivaluedMap<String, String> getRequestHeaders() {
        return new MultivaluedHashMap<>(headers);
    }

    @Override
    public Map<String, Cookie> getCookies() {
        var all = new java.util.HashMap<String, Cookie>();
        cookies.forEach((name, value) -> all.put(name, new Cookie.Builder(name).value(value).build()));
        return all;
    }

    @Override
    public List<MediaType> getAcceptableMediaTypes() {
        return List.of();
    }

    @Override
    public List<Locale> getAcceptableLanguages() {
        return List.of();
    }

    @Override
    public @Nullable MediaType getMediaType() {
        return null;
    }

    @Override
    public @Nullable Locale getLanguage() {
        return null;
    }

    @Override
    public @Nullable Date getDate() {
        return null;
    }

    @Override
    public int getLength() {
        return -1;
    }
}
