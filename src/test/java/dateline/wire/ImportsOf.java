package dateline.wire;

import dateline.articles.Sources;
import dateline.cast.Newsroom;

/// Imports into a newsroom of the tests, for tests of other parts.
public final class ImportsOf {
    private ImportsOf() {}

    public static Imports newsroom(Newsroom site) {
        var places = new Places(site.editions);
        return new Imports(
                new CaptureImport(places, site.intake, site.clock),
                new DatelineImport(site.editions, site.media, site.intake, places, site.clock),
                new CommentImport(site.commentIntake, new Sources(site.database, site.editions), site.clock),
                site.editions,
                site.log);
    }
}
