package dateline.site;

import java.util.List;

/// @param leading the newest article, on the section's first page only
/// @param older   the address of the page with older ones; empty on the last page
/// @param newest  whether this is the first page
public record SectionView(Link section, String description, List<ItemView> leading, List<ItemView> items, String older, boolean newest) {}
