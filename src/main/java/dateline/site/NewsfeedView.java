package dateline.site;

import java.util.List;

/// @param older  the address of the page with older items; empty on the last page
/// @param newest whether this is the first page
public record NewsfeedView(List<Day> days, String older, boolean newest) {
    /// @param date for machines, as `2026-11-24`
    /// @param name for readers
    public record Day(String date, String name, List<ItemView> items) {}
}
