package dateline.site;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import dateline.editions.Edition;
import dateline.editions.Editions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/// Finds the page that an address names and has it made.
@Singleton
final class SitePages implements Site {
    private final Editions editions;
    private final FrontPage front;
    private final SectionPage sections;
    private final ArticlePage articles;
    private final CommentsPage comments;
    private final NewsfeedPage newsfeed;
    private final Feeds feeds;
    private final MachineFiles files;
    private final LostPage lost;

    @Inject
    SitePages(
            Editions editions, FrontPage front, SectionPage sections, ArticlePage articles, CommentsPage comments, NewsfeedPage newsfeed,
            Feeds feeds, MachineFiles files, LostPage lost) {
        this.editions = editions;
        this.front = front;
        this.sections = sections;
        this.articles = articles;
        this.comments = comments;
        this.newsfeed = newsfeed;
        this.feeds = feeds;
        this.files = files;
        this.lost = lost;
    }

    @Override
    public Answer answer(String path, Map<String, String> parameters) {
        return switch (Routes.of(path)) {
            case Target.Front target -> front.answer(target).orElseGet(() -> lost.inEdition(target.edition()));
            case Target.SectionFront target -> sections.answer(target, parameters).orElseGet(() -> lost.inEdition(target.edition()));
            case Target.OneArticle target -> articles.answer(target, path).orElseGet(() -> lost.article(target));
            case Target.CommentsOf target -> comments.answer(target, path, parameters).orElseGet(() -> lost.comments(target, comments.shows(target.id())));
            case Target.NewsfeedOf target -> newsfeed.answer(target, parameters).orElseGet(() -> lost.inEdition(target.edition()));
            case Target.Feed target -> feeds.answer(target).orElseGet(() -> lost.inEdition(target.edition()));
            case Target.ForMachines target -> files.answer(target).orElseGet(() -> lost.inEdition(""));
            case Target.Slashless target -> slashed(target, parameters);
            case Target.Nowhere target -> lost.inEdition(target.edition());
        };
    }

    /// Moves to the address with its slash, when there is something.
    private Answer slashed(Target.Slashless target, Map<String, String> parameters) {
        var there = answer(target.location(), parameters);
        return there instanceof Answer.Page page && page.status() == 404 ? page : new Answer.Moved(target.location(), there.shows());
    }

    @Override
    public String home(String acceptLanguage) {
        var all = editions.all();
        if (all.isEmpty()) {
            return "/en/";
        }
        var best = acceptLanguage.isBlank() ? all.getFirst() : best(acceptLanguage);
        return "/" + best.slug() + "/";
    }

    private Edition best(String acceptLanguage) {
        var all = editions.all();
        var locales = all.stream().map(edition -> ULocale.forLanguageTag(edition.language())).toList();
        try {
            var matcher = LocaleMatcher.builder().setSupportedULocales(locales).build();
            var match = matcher.getBestMatchResult(LocalePriorityList.add(acceptLanguage).build());
            return all.get(Math.max(0, match.getSupportedIndex()));
        } catch (IllegalArgumentException malformed) {
            return all.getFirst();
        }
    }
}
