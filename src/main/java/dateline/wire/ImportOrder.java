package dateline.wire;

import java.util.Optional;

/// How to import: where articles go when not where their source says, and whether they stay drafts.
public record ImportOrder(Format format, Optional<String> edition, Optional<String> section, boolean isDraft) {
    public static ImportOrder plain() {
        return new ImportOrder(Format.AUTO, Optional.empty(), Optional.empty(), false);
    }
}
