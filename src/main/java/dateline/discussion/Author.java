package dateline.discussion;

import java.util.Optional;

/// Who wrote a comment. Without an id it is somebody from another system who has not claimed it; without a name, somebody whose account is
/// deleted. `badge` is a role of the staff, or `author` for those who wrote the article.
public record Author(Optional<Long> id, String name, Optional<String> badge) {}
