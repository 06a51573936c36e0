package dateline.wire;

import java.time.Instant;
import java.util.Optional;

/// A comment as a file of another system has it.
///
/// @param address of the page under which it stands
/// @param html    its words
/// @param left    why it is not wanted, such as that it was spam there; empty when it is
record ForeignComment(
        String id, Optional<String> parent, String address, String name, String email, Optional<Instant> at, String html, String left) {}
