package dateline.site;

import java.util.List;

/// @param since   when the newest was published, for machines; empty when nothing was
/// @param updated the same for readers
public record FrontView(FrontPlan plan, List<River> rivers, String since, String updated) {
    /// The newest of a section that are not shown above.
    public record River(Link section, String description, ItemView first, List<ItemView> rest) {}
}
