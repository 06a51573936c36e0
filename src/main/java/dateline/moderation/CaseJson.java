package dateline.moderation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.moderation.Desk.Work;
import dateline.platform.Json;

/// Cases and decisions as JSON.
final class CaseJson {
    private CaseJson() {}

    static ObjectNode brief(Case of) {
        var node = Json.object()
                .put("id", of.id())
                .put("kind", of.kind())
                .put("item", of.item())
                .put("author", of.author())
                .put("state", of.state())
                .put("heldFor", of.heldFor())
                .put("risk", of.risk())
                .put("reports", of.reports())
                .put("openedAt", of.openedAt().toString())
                .put("version", of.version());
        of.queue().ifPresent(queue -> node.put("queue", queue.word()));
        node.set("because", Json.MAPPER.valueToTree(of.because()));
        return node;
    }

    static ObjectNode whole(Work work) {
        var node = brief(work.of());
        node.set("shown", shown(work.shown()));
        var around = node.putArray("around");
        work.shown().around().forEach(other -> around.add(shown(other)));
        var reports = node.putArray("reported");
        work.reports().forEach(report -> reports.add(report(report)));
        var decisions = node.putArray("decisions");
        work.decisions().forEach(decided -> decisions.add(decided(decided)));
        work.appeal().ifPresent(appeal -> node.set("appeal", appeal(appeal)));
        node.set("history", history(work.history()));
        return node;
    }

    private static ObjectNode shown(Shown shown) {
        return Json.object()
                .put("id", shown.id())
                .put("author", shown.authorId())
                .put("authorName", shown.authorName())
                .put("text", shown.text())
                .put("url", shown.url())
                .put("headline", shown.articleHeadline())
                .put("at", shown.at().toString());
    }

    private static ObjectNode report(Desk.Reported report) {
        return Json.object()
                .put("reason", report.reason().word())
                .put("text", report.words())
                .put("by", report.byName())
                .put("at", report.at().toString())
                .put("notice", report.isNotice())
                .put("goodFaith", report.isInGoodFaith())
                .put("contact", report.contact());
    }

    static ObjectNode decided(Decided decided) {
        var node = Json.object()
                .put("id", decided.id())
                .put("case", decided.caseId())
                .put("action", decided.decision().action().word())
                .put("reason", decided.decision().reason().map(Reason::word).orElse(""))
                .put("ground", decided.decision().ground().word())
                .put("words", decided.decision().words())
                .put("by", decided.byName())
                .put("at", decided.at().toString())
                .put("undone", decided.isUndone());
        decided.decision().until().ifPresent(until -> node.put("until", until.toString()));
        return node;
    }

    static ObjectNode appeal(Appeal appeal) {
        var node = Json.object().put("id", appeal.id()).put("decision", appeal.decision()).put("words", appeal.words()).put("at", appeal.at().toString());
        appeal.isGranted().ifPresent(isGranted -> node.put("granted", isGranted));
        return node;
    }

    private static ObjectNode history(Desk.History history) {
        var node = Json.object().put("published", history.published()).put("removed", history.removed());
        switch (history.standing()) {
            case Standing.Status.Free() -> node.put("standing", "free");
            case Standing.Status.Muted(var until) -> node.put("standing", "muted").put("until", until.toString());
            case Standing.Status.Banned(var until) -> {
                node.put("standing", "banned");
                until.ifPresent(end -> node.put("until", end.toString()));
            }
        }
        return node;
    }
}
