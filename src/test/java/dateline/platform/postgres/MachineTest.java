package dateline.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.platform.DatabaseUnavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MachineTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Linux,    amd64,   LINUX_AMD64
            Linux,    aarch64, LINUX_ARM64
            Mac OS X, x86_64,  MACOS_AMD64
            Mac OS X, aarch64, MACOS_ARM64
            """)
    void each_machine_has_its_server(String system, String processor, Machine machine) {
        assertThat(Machine.of(system, processor)).isEqualTo(machine);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void every_server_comes_with_the_product(Machine machine) {
        assertThat(getClass().getResource(machine.archive())).isNotNull();
    }

    @Test
    void another_machine_is_told_what_to_do() {
        assertThatThrownBy(() -> Machine.of("Windows 11", "amd64"))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("DATELINE_DATABASE_URL");
    }
}
