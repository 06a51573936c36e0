package dateline.newsroom;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page of the desk shows.
///
/// @param skipped    ids with commas
/// @param complaint  a message's key; empty for none
/// @param undoable   the id of the decision just taken, 0 for none
record DeskView(
        String csrf, List<Tab> tabs, String queue, String skipped, String complaint, Map<String, Object> complaintValues, Optional<Done> done, Optional<ItemView> item,
        List<Done> past) {
    public boolean isComplaining() {
        return !complaint.isEmpty();
    }

    public boolean isAppeal() {
        return queue.equals("appealed");
    }

    /// A queue, with how many cases wait in it.
    record Tab(String queue, String key, int count, boolean isCurrent) {
        public Map<String, Object> values() {
            return Map.of("queue", queue, "count", count);
        }
    }

    /// A decision that was taken, as one line.
    record Done(long id, String text, boolean isUndone) {}

    record ReportView(String reason, String words, boolean isNotice) {}

    /// What stands beside an item, and the item itself.
    record Said(String author, String text, String time, boolean isItem) {}

    record ReasonView(String word, String label, String key) {}

    record ItemView(
            long caseId, int version, String headline, String url, String author, List<Said> thread, String heldFor, List<String> because,
            List<ReportView> reports, String counts, String standing, List<Done> history, String appeal, Optional<Done> contested,
            List<ReasonView> reasons) {
        public boolean isHeld() {
            return !heldFor.isEmpty();
        }

        public boolean isAppealed() {
            return !appeal.isEmpty();
        }

        public boolean isFree() {
            return standing.isEmpty();
        }
    }
}
