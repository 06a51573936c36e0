package dateline.account;

import java.util.List;
import java.util.Optional;

/// What browsers call themselves, in short: people know their devices by it.
final class Devices {
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "curl");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS X", "Linux");

    private Devices() {}

    static String name(String device) {
        var browser = first(BROWSERS, device).map(name -> name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name);
        var system = first(SYSTEMS, device).map(name -> name.equals("Mac OS X") ? "macOS" : name);
        var known = browser.map(name -> name + system.map(on -> ", " + on).orElse("")).or(() -> system);
        return known.orElseGet(() -> device.length() <= 60 ? device : device.substring(0, 60));
    }

    private static Optional<String> first(List<String> names, String device) {
        return names.stream().filter(device::contains).findFirst();
    }
}
