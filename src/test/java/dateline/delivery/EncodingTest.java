package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gzip, deflate, br, zstd      | BROTLI
            br;q=1.0, gzip;q=0.8         | BROTLI
            gzip, deflate                | GZIP
            GZIP                         | GZIP
            deflate,gzip ; q=0.5         | GZIP
            br;q=0, gzip                 | GZIP
            br;q=0.000,gzip;q=0          | IDENTITY
            gzipped, brotli              | IDENTITY
            identity                     | IDENTITY
            ''                           | IDENTITY
            """)
    void the_best_encoding_that_a_reader_takes_is_chosen(String header, Encoding chosen) {
        assertThat(Encoding.accepted(header)).isEqualTo(chosen);
    }
}
