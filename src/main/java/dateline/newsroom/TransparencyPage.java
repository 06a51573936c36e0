package dateline.newsroom;

import dateline.moderation.Counts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The yearly counts of moderation, for anybody: `/transparency?year=2026`.
@Path("/transparency")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class TransparencyPage {
    private static final int FIRST_YEAR = 2000;
    private final Counts counts;
    private final StaffPages pages;
    private final Clock clock;

    @Inject
    TransparencyPage(Counts counts, StaffPages pages, Clock clock) {
        this.counts = counts;
        this.pages = pages;
        this.clock = clock;
    }

    record View(String year, int earlier, List<Counts.Line> lines, String minutes, String minutesOfAppeals) {
        public Map<String, Object> values() {
            return Map.of("year", year);
        }
    }

    @GET
    public Response open(@HeaderParam("Accept-Language") @DefaultValue("") String languages, @QueryParam("year") @DefaultValue("0") int wanted) {
        var current = LocalDate.ofInstant(clock.instant(), clock.getZone()).getYear();
        var year = wanted < FIRST_YEAR || wanted > current ? current : wanted;
        var found = counts.of(year);
        var view = new View(
                Integer.toString(year), year - 1, found.lines(), Long.toString(Math.round(found.minutesToDecide())),
                Long.toString(Math.round(found.minutesToAnswerAppeals())));
        return pages.answer(200, "transparency", languages, view).build();
    }
}
