package dateline.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.platform.Json;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockJsonTest {
    @Provide
    Arbitrary<List<Block>> bodies() {
        return AnyBlocks.bodies();
    }

    @Property(tries = 300)
    void what_is_written_is_read_again(@ForAll("bodies") List<Block> body) {
        assertThat(BlockJson.read(Json.read(BlockJson.write(body).toString()))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{}",
        "[{}]",
        "[{\"type\":\"html\",\"text\":\"<b>\"}]",
        "[{\"type\":\"heading\",\"level\":1,\"text\":\"x\"}]",
        "[{\"type\":\"paragraph\",\"text\":[{\"text\":\"x\",\"link\":\"javascript:alert(1)\"}]}]",
        "[{\"type\":\"paragraph\",\"text\":7}]",
        "[{\"type\":\"image\",\"media\":\"../../etc/passwd\"}]",
        "[{\"type\":\"image\",\"source\":\"data:text/html,x\"}]",
        "[{\"type\":\"embed\",\"provider\":\"elsewhere\",\"url\":\"https://example.org/\"}]",
        "[{\"type\":\"list\",\"items\":\"x\"}]"
    })
    void what_the_model_does_not_know_is_refused(String json) {
        assertThatThrownBy(() -> BlockJson.read(Json.read(json))).isInstanceOf(MalformedBlocks.class);
    }
}
