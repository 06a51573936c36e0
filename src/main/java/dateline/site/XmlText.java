package dateline.site;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes XML 1.0 by the JDK's own writer, so that nothing is left unescaped. Characters that XML cannot carry, escaped or not, are
/// left out. Namespaces are declared as attributes of the root, and names carry their prefixes.
final class XmlText {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private final StringWriter text = new StringWriter(16384);
    private final XMLStreamWriter writer;

    /// Begins a document. `attributes` are names and values in turn.
    XmlText(String root, String... attributes) {
        try {
            writer = FACTORY.createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
        open(root, attributes);
    }

    XmlText open(String name, String... attributes) {
        return written(() -> {
            writer.writeStartElement(name);
            writeAttributes(attributes);
        });
    }

    XmlText close() {
        return written(writer::writeEndElement);
    }

    XmlText empty(String name, String... attributes) {
        return written(() -> {
            writer.writeEmptyElement(name);
            writeAttributes(attributes);
        });
    }

    XmlText element(String name, String content, String... attributes) {
        return written(() -> {
            writer.writeStartElement(name);
            writeAttributes(attributes);
            writer.writeCharacters(fit(content));
            writer.writeEndElement();
        });
    }

    /// Closes what is open and answers the whole document.
    String end() {
        written(writer::writeEndDocument);
        return text.toString();
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], fit(attributes[i + 1]));
        }
    }

    /// Without what the `Char` production of XML 1.0 leaves out: most control characters, lone surrogates, U+FFFE and U+FFFF.
    static String fit(String text) {
        if (text.codePoints().allMatch(XmlText::isChar)) {
            return text;
        }
        var fit = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isChar).forEach(fit::appendCodePoint);
        return fit.toString();
    }

    private static boolean isChar(int c) {
        return c == '\t' || c == '\n' || c == '\r'
                || c >= 0x20 && c <= 0xd7ff
                || c >= 0xe000 && c <= 0xfffd
                || c >= 0x10000;
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    private XmlText written(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException impossible) {
            throw unwritten(impossible);
        }
    }

    private static IllegalStateException unwritten(XMLStreamException cause) {
        return new IllegalStateException("XML cannot be written into memory", cause);
    }
}
