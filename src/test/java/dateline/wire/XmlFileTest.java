package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class XmlFileTest {
    private static List<XmlElement> read(String xml) {
        var posts = new ArrayList<XmlElement>();
        XmlFile.each(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Set.of("post"), posts::add);
        return posts;
    }

    @Test
    void a_large_file_is_read_to_its_end() {
        var post = "<post>" + "Fish &amp; chips &lt;3 ".repeat(10) + "</post>\n";
        assertThat(read("<posts>" + post.repeat(60_000) + "</posts>")).hasSize(60_000);
    }

    @Test
    void entities_of_its_own_are_refused() {
        assertThatThrownBy(() -> read("<!DOCTYPE posts [<!ENTITY a \"aaaaaaaaaa\">]><posts><post>&a;</post></posts>"))
                .isInstanceOf(XmlFile.Unreadable.class);
    }

    @Test
    void elements_nested_without_end_are_refused() {
        assertThatThrownBy(() -> read("<posts><post>" + "<b>".repeat(10_000) + "</b>".repeat(10_000) + "</post></posts>"))
                .isInstanceOf(XmlFile.Unreadable.class);
    }
}
