package dateline.newsroom;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dateline.editions.Texts;
import dateline.moderation.Appeal;
import dateline.moderation.Decided;
import dateline.moderation.Decision;
import dateline.moderation.Desk;
import dateline.moderation.Desk.Work;
import dateline.moderation.Statements.Notice;
import dateline.moderation.Queue;
import dateline.moderation.Reason;
import dateline.moderation.Shown;
import dateline.moderation.Standing.Status;
import dateline.newsroom.DeskView.Done;
import dateline.newsroom.DeskView.ItemView;
import dateline.newsroom.DeskView.ReasonView;
import dateline.newsroom.DeskView.ReportView;
import dateline.newsroom.DeskView.Said;
import dateline.newsroom.DeskView.Tab;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/// Puts what moderation knows of a case into the words of one language.
record DeskViews(Texts texts) {
    private static final String KEYS_OF_QUEUES = "wer";
    private static final String KEYS = "1234567890";

    List<Tab> tabs(Map<Queue, Integer> counts, Queue current) {
        var tabs = new ArrayList<Tab>();
        for (var queue : Queue.values()) {
            tabs.add(new Tab(queue.word(), KEYS_OF_QUEUES.substring(queue.ordinal(), queue.ordinal() + 1), counts.getOrDefault(queue, 0), queue == current));
        }
        return tabs;
    }

    /// As one line; with the moderator's name unless that is who looks.
    Done done(Decided decided, String by) {
        var reason = decided.decision().reason().map(this::reason).orElse("");
        var text = texts.say("moderation.done", Map.of("action", decided.decision().action().word(), "reason", reason));
        var named = by.isEmpty() ? text : texts.say("moderation.done.by", Map.of("done", text, "name", by, "time", time(decided.at())));
        return new Done(decided.id(), named, decided.isUndone());
    }

    private String reason(Reason reason) {
        return texts.say("moderation.reason." + reason.word());
    }

    ItemView item(Work work) {
        var shown = work.shown();
        var history = work.history();
        var isHeld = work.of().state().equals("held") && !work.of().heldFor().isEmpty();
        return new ItemView(
                work.of().id(), work.of().version(), shown.articleHeadline(), shown.url(), shown.authorName(), thread(shown),
                isHeld ? texts.say("moderation.held", Map.of("reason", work.of().heldFor())) : "",
                work.of().because().stream().map(part -> texts.say("moderation.risk." + part)).toList(),
                work.reports().stream().map(this::report).toList(),
                texts.say("moderation.history", Map.of("published", history.published(), "removed", history.removed())),
                standing(history.standing()),
                history.decisions().stream().filter(decided -> !decided.isUndone()).map(decided -> done(decided, decided.byName())).toList(),
                work.appeal().map(appeal -> appeal.words()).orElse(""),
                work.contested().map(decided -> done(decided, decided.byName())),
                reasons());
    }

    private List<Said> thread(Shown shown) {
        var thread = new ArrayList<Said>();
        shown.around().stream().filter(other -> !other.at().isAfter(shown.at())).map(other -> said(other, false)).forEach(thread::add);
        thread.add(said(shown, true));
        shown.around().stream().filter(other -> other.at().isAfter(shown.at())).map(other -> said(other, false)).forEach(thread::add);
        return thread;
    }

    private Said said(Shown shown, boolean isItem) {
        return new Said(shown.authorName(), shown.text(), time(shown.at()), isItem);
    }

    private ReportView report(Desk.Reported report) {
        var values = Map.<String, Object>of("reason", reason(report.reason()), "by", report.byName(), "contact", report.contact());
        return new ReportView(texts.say(report.isNotice() ? "moderation.notice.illegal" : "moderation.report", values), report.words(), report.isNotice());
    }

    private List<ReasonView> reasons() {
        var reasons = new ArrayList<ReasonView>();
        for (var reason : Reason.values()) {
            reasons.add(new ReasonView(reason.word(), reason(reason), KEYS.substring(reason.ordinal(), reason.ordinal() + 1)));
        }
        return reasons;
    }

    private String standing(Status status) {
        return switch (status) {
            case Status.Free() -> "";
            case Status.Muted(var until) -> texts.say("moderation.standing.muted", Map.of("time", time(until)));
            case Status.Banned(var until) -> until.map(end -> texts.say("moderation.standing.banned", Map.of("time", time(end))))
                    .orElseGet(() -> texts.say("moderation.standing.gone"));
        };
    }

    String time(Instant at) {
        var format = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, ULocale.forLanguageTag(texts.language()));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(at)) + " UTC";
    }

    /// What a notice tells its person: a decision on their item, the answer to their appeal, what came of their notice.
    String title(Notice notice) {
        var decided = notice.decided();
        return switch (notice.topic()) {
            case "appeal" -> texts.say("moderation.own.answered", Map.of("outcome", decided.stateAfter()));
            case "report" -> texts.say("moderation.own.reported", Map.of("outcome", decided.stateAfter()));
            default -> done(decided, "").text();
        };
    }

    String ground(Decision decision) {
        return decision.action() == Decision.Action.APPROVE ? "" : texts.say("moderation.own.ground", Map.of("ground", decision.ground().word()));
    }

    String answer(Appeal appeal) {
        return appeal.isGranted().map(isGranted -> texts.say("moderation.own.answered", Map.of("outcome", isGranted ? "public" : "removed"))).orElse("");
    }
}
