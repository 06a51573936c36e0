package dateline.wire;

import java.io.InputStream;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML files from elsewhere, an element at a time. Document types and entities of their own are refused: they could name files of this
/// machine, or grow without end.
final class XmlFile {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 4 << 20;
    private final XMLStreamReader reader;

    private XmlFile(XMLStreamReader reader) {
        this.reader = reader;
    }

    /// An XML file that is damaged or not safe to read.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }
    }

    /// Hands over each element with one of the names, whole; those within it are not looked for again.
    static void each(InputStream stream, java.util.Set<String> names, Consumer<XmlElement> taken) {
        try {
            var file = new XmlFile(factory().createXMLStreamReader(stream));
            while (file.reader.hasNext()) {
                var event = file.reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unreadable("it declares a document type, which is not read for safety");
                }
                if (event == XMLStreamConstants.START_ELEMENT && names.contains(file.reader.getLocalName())) {
                    taken.accept(file.element(0));
                }
            }
        } catch (XMLStreamException damaged) {
            throw new Unreadable("it is no sound XML: " + damaged.getMessage().replaceAll("\\s+", " "));
        }
    }

    /// Without document types the only entities are those of XML itself, such as `&amp;`, and the file; Java's limits on the length of what they
    /// stand for would refuse large files that are sound.
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        return factory;
    }

    private XmlElement element(int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new Unreadable("its elements are nested too deep");
        }
        var element = new XmlElement(reader.getLocalName());
        for (var n = 0; n < reader.getAttributeCount(); n++) {
            element.attribute(reader.getAttributeLocalName(n), reader.getAttributeValue(n));
        }
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.child(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> element.text(reader.getText(), LONGEST_TEXT);
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                default -> {}
            }
        }
        throw new Unreadable("it ends within an element");
    }
}
