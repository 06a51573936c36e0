package dateline.moderation;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.people.Holding;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// What moderation holds about a person: reports that they made, decisions about what they wrote, appeals, warnings, mutes and bans. When the person
/// goes, what was decided stays with a bare id; a ban of an address or domain stays, too, or going would end it.
@Singleton
final class ModerationHolding implements Holding {
    private static final int MOST = 1_000;
    private final Database database;

    @Inject
    ModerationHolding(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "moderation";
    }

    @Override
    public JsonNode of(Person person) {
        return database.read(handle -> {
            var node = Json.object();
            node.set("reports", Json.MAPPER.valueToTree(HoldingSql.reports(handle, person.id())));
            node.set("measures", Json.MAPPER.valueToTree(HoldingSql.measures(handle, person.id())));
            var decisions = node.putArray("decisions");
            var about = DecisionSql.ofAuthor(handle, person.id(), MOST);
            about.forEach(decided -> {
                var decision = CaseJson.decided(decided);
                decision.remove("by");
                decisions.add(decision);
            });
            var appeals = node.putArray("appeals");
            AppealSql.ofDecisions(handle, about.stream().map(Decided::id).toList()).forEach(appeal -> appeals.add(CaseJson.appeal(appeal)));
            return node;
        });
    }

    @Override
    public void erase(Tx tx, Person person) {
        HoldingSql.erase(tx.handle(), person.id());
    }
}
