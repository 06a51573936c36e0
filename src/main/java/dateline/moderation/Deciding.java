package dateline.moderation;

import dateline.moderation.Decision.Action;
import dateline.moderation.Desk.Outcome;
import dateline.people.Person;
import dateline.platform.Database.Tx;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// One decision, or the taking back of one, in one transaction: the item, the case, reports, the author, notices and the audit log move together.
record Deciding(Tx tx, Items items, DecisionLetters letters, Person by, Instant now) {
    private static final String PUBLIC = "public";
    private static final String REMOVED = "removed";

    Outcome decide(long caseId, int version, Decision decision, boolean areOthers) {
        var found = DeskSql.lock(tx.handle(), caseId);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var before = found.get();
        if (before.version() != version || before.isClaimedFrom(by.id(), now)) {
            return new Outcome.Conflict(nameOfOther(before));
        }
        var complaint = decision.complaint(now);
        if (complaint.isPresent()) {
            return new Outcome.Refused(complaint.get());
        }
        var shown = items.show(tx.handle(), before.kind(), before.item());
        if (shown.isEmpty()) {
            CaseSql.close(tx.handle(), before.kind(), before.item());
            return new Outcome.Unknown();
        }
        var appeal = AppealSql.open(tx.handle(), caseId);
        if (appeal.isPresent() && areOthers && isMine(appeal.get())) {
            return new Outcome.Refused("moderation.appeal.other");
        }
        return new Outcome.Done(carryOut(before, decision, shown.get(), appeal));
    }

    private String nameOfOther(Case before) {
        if (before.isClaimedFrom(by.id(), now)) {
            return PersonSql.find(tx.handle(), before.claimedBy()).map(Person::name).orElse("");
        }
        return DecisionSql.ofCase(tx.handle(), before.id()).stream().findFirst().map(Decided::byName).orElse("");
    }

    private boolean isMine(Appeal appeal) {
        return DecisionSql.find(tx.handle(), appeal.decision()).filter(decided -> decided.by() == by.id()).isPresent();
    }

    private long carryOut(Case before, Decision decision, Shown shown, Optional<Appeal> appeal) {
        var after = decision.action() == Action.APPROVE ? PUBLIC : REMOVED;
        move(before, before.state(), after, decision.reason().map(Reason::word).orElse(""));
        var author = PersonSql.find(tx.handle(), shown.authorId());
        var measure = author.flatMap(person -> decision.measure().map(one -> impose(one, person, decision.words()))).orElse(0L);
        var entry = new DecisionSql.Entry(before, decision, by.id(), after, measure, appeal.map(Appeal::id).orElse(0L));
        var id = DecisionSql.insert(tx.handle(), entry, now);
        DecisionSql.settle(tx.handle(), before.id(), after);
        appeal.ifPresent(one -> answer(one, decision.action() == Action.APPROVE));
        AppealSql.open(tx.handle(), before.id()).ifPresent(_ -> AppealSql.queue(tx.handle(), before.id(), now));
        ReportSql.settle(tx.handle(), before.id(), id, after.equals(REMOVED), now);
        tell(shown, author, before, decision, appeal, id);
        note("decide", before, before.state(), Map.of(
                "decision", id, "action", decision.action().word(), "state", after, "reason", decision.reason().map(Reason::word).orElse("")));
        return id;
    }

    /// Moves the item from one state to another, and counts it for its author.
    private void move(Case of, String from, String to, String reason) {
        if (from.equals(to)) {
            return;
        }
        var part = items.of(of.kind()).orElseThrow();
        switch (to) {
            case PUBLIC -> {
                if (from.equals(REMOVED)) {
                    part.restore(tx, of.item());
                } else {
                    part.publish(tx, of.item());
                }
            }
            case REMOVED -> part.remove(tx, of.item(), reason);
            default -> part.hold(tx, of.item());
        }
        DecisionSql.count(tx.handle(), of.author(), counted(to, PUBLIC) - counted(from, PUBLIC), counted(to, REMOVED) - counted(from, REMOVED), now);
    }

    private static int counted(String state, String as) {
        return state.equals(as) ? 1 : 0;
    }

    private long impose(Measure measure, Person on, String words) {
        return MeasureSql.insert(tx.handle(), new MeasureSql.Order(measure, on, by, words, now));
    }

    /// A granted appeal lifts what the contested decision did about its author.
    private void answer(Appeal appeal, boolean isGranted) {
        AppealSql.decide(tx.handle(), appeal.id(), isGranted, now);
        if (isGranted) {
            DecisionSql.find(tx.handle(), appeal.decision()).filter(contested -> contested.measure() != 0)
                    .ifPresent(contested -> MeasureSql.lift(tx.handle(), contested.measure(), by, now));
        }
    }

    private void tell(Shown shown, Optional<Person> author, Case before, Decision decision, Optional<Appeal> appeal, long id) {
        var concernsAuthor = appeal.isPresent() || decision.action() != Action.APPROVE || before.state().equals(REMOVED);
        if (concernsAuthor) {
            author.ifPresent(person -> {
                NoticeSql.insert(tx.handle(), person.id(), id, appeal.isPresent() ? "appeal" : "decision", now);
                letters.toAuthor(tx, person, decision, shown, appeal.isPresent());
            });
        }
        ReportSql.notifiersOf(tx.handle(), id).forEach(notifier -> {
            if (notifier.person() != 0) {
                NoticeSql.insert(tx.handle(), notifier.person(), id, "report", now);
            }
            letters.toNotifier(tx, notifier.email(), PersonSql.language(tx.handle(), notifier.person()), shown, decision.action() != Action.APPROVE);
        });
    }

    private void note(String action, Case of, Object before, Object after) {
        AuditSql.add(tx.handle(), new AuditSql.Deed(by.id(), action, "case:" + of.id(), before, after), now);
    }

    Outcome undo(long decisionId) {
        var found = DecisionSql.find(tx.handle(), decisionId);
        var locked = found.flatMap(decided -> DeskSql.lock(tx.handle(), decided.caseId()));
        if (found.isEmpty() || locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        var decided = found.get();
        if (locked.get().version() != decided.version() || !DecisionSql.undo(tx.handle(), decisionId, by.id(), now)) {
            return new Outcome.Conflict(nameOfOther(locked.get()));
        }
        if (items.show(tx.handle(), decided.kind(), decided.item()).isPresent()) {
            takeBack(decided, locked.get());
        }
        return new Outcome.Done(decisionId);
    }

    private void takeBack(Decided decided, Case current) {
        move(current, decided.stateAfter(), decided.stateBefore(), decided.decision().reason().map(Reason::word).orElse(Reason.OTHER.word()));
        if (decided.measure() != 0) {
            MeasureSql.lift(tx.handle(), decided.measure(), by, now);
        }
        if (decided.appeal() != 0) {
            reopen(decided);
        }
        ReportSql.reopen(tx.handle(), decided.id());
        DecisionSql.reopen(tx.handle(), decided);
        if (NoticeSql.withdraw(tx.handle(), decided.id(), decided.author(), now)) {
            PersonSql.find(tx.handle(), decided.author()).ifPresent(author -> items.show(tx.handle(), decided.kind(), decided.item())
                    .ifPresent(shown -> letters.takenBack(tx, author, shown)));
        }
        note("undo", current, decided.stateAfter(), Map.of("decision", decided.id(), "state", decided.stateBefore()));
    }

    /// An appeal waits again; what its grant lifted is in force again.
    private void reopen(Decided decided) {
        AppealSql.reopen(tx.handle(), decided.appeal());
        AppealSql.find(tx.handle(), decided.appeal())
                .flatMap(appeal -> DecisionSql.find(tx.handle(), appeal.decision()))
                .filter(contested -> contested.measure() != 0)
                .ifPresent(contested -> MeasureSql.restore(tx.handle(), contested.measure()));
    }
}
