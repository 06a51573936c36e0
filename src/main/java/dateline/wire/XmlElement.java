package dateline.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of an XML file with all that is in it. Names are without their prefixes.
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name) {
        this.name = name;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void child(XmlElement child) {
        children.add(child);
    }

    void text(String more, int most) {
        if (text.length() + more.length() > most) {
            throw new XmlFile.Unreadable("a text in it is too long");
        }
        text.append(more);
    }

    String name() {
        return name;
    }

    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    Optional<XmlElement> first(String child) {
        return children.stream().filter(one -> one.name.equals(child)).findFirst();
    }

    List<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    /// The text of a child; empty without one.
    String text(String child) {
        return first(child).map(one -> one.text.toString().strip()).orElse("");
    }
}
