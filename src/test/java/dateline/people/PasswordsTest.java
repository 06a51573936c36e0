package dateline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_password_is_right_for_its_own_encoding_only() {
        var encoded = passwords.encode("pässwörd");
        assertThat(encoded).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(passwords.encode("pässwörd"));
        assertThat(passwords.isRight("pässwörd", Optional.of(encoded))).isTrue();
        assertThat(passwords.isRight("passwörd", Optional.of(encoded))).isFalse();
        assertThat(passwords.isRight("pässwörd", Optional.empty())).isFalse();
    }

    /// A test vector of the reference implementation (phc-winner-argon2, test.c).
    @Test
    void it_is_the_argon2id_of_the_reference_implementation() {
        var reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(passwords.isRight("password", Optional.of(reference))).isTrue();
        assertThat(passwords.isOutdated(reference)).isTrue();
        assertThat(passwords.isOutdated(passwords.encode("password"))).isFalse();
    }
}
