package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {
    private static final String PLAIN = "GET /en/world/ HTTP/1.1\r\nHost: news.example.org\r\nAccept-Encoding: \t gzip, br \r\n"
            + "If-None-Match: \"a\"\r\nConnection: Keep-Alive\r\nCookie: a=b; c=\u00e9\r\nX-Empty:\r\n\r\n";
    private final RequestHead head = new RequestHead();

    private boolean isPlain(String text) {
        return head.read(Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_plain_request_is_read() {
        assertThat(isPlain(PLAIN)).isTrue();
        assertThat(head.target()).isEqualTo("/en/world/");
        assertThat(head.acceptEncoding()).isEqualTo("gzip, br");
        assertThat(head.ifNoneMatch()).isEqualTo("\"a\"");
    }

    @Test
    void nothing_of_one_request_is_left_in_the_next() {
        isPlain(PLAIN);
        assertThat(isPlain("GET / HTTP/1.1\r\nHost: a\r\n\r\n")).isTrue();
        assertThat(head.target()).isEqualTo("/");
        assertThat(head.acceptEncoding()).isNull();
        assertThat(head.ifNoneMatch()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "POST / HTTP/1.1\r\nHost: a\r\n\r\n",
        "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n",
        "get / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.0\r\nHost: a\r\n\r\n",
        "GET /  HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\tHTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
        "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET / HTTP/1.1\r\nHost: a\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\n",
        "GET / HTTP/1.1\r\nHost: a\r\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n b: c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n: c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\u0000\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\u007f\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive, upgrade\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nUPGRADE: h2c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHTTP2-Settings: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\naccept-encoding: gzip\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"a\"\r\nIf-None-Match: \"b\"\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    })
    void whatever_is_unusual_is_left_to_the_server(String text) {
        assertThat(isPlain(text)).isFalse();
    }

    @Test
    void a_request_beyond_measure_is_left_to_the_server() {
        assertThat(isPlain("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(5_000) + "\r\n\r\n")).isFalse();
    }

    @Property
    void a_part_of_a_request_is_none(@ForAll @IntRange(min = 0, max = 175) int length) {
        assertThat(isPlain(PLAIN.substring(0, Math.min(length, PLAIN.length() - 1)))).isFalse();
    }

    @Property
    void a_line_broken_anywhere_is_never_plain(@ForAll @IntRange(min = 0, max = 175) int at, @ForAll("ends") char end) {
        var n = Math.min(at, PLAIN.length());
        assertThat(isPlain(PLAIN.substring(0, n) + end + PLAIN.substring(n))).isFalse();
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<Character> ends() {
        return net.jqwik.api.Arbitraries.of('\r', '\n', '\0');
    }
}
