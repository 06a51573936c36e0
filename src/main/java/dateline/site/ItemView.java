package dateline.site;

import java.util.Optional;

/// An article as a list shows it.
///
/// @param kind     the contract's word for it
/// @param label    the kind in the reader's language; empty for plain news
/// @param since    when it was published, for machines
/// @param time     the same for readers
/// @param position in the log, in newsfeeds; 0 elsewhere
public record ItemView(
        long id, String path, String headline, String lead, String kind, String label, Link section, String since, String time,
        Optional<PictureView> picture, long position) {
    ItemView withFirstPicture() {
        return new ItemView(id, path, headline, lead, kind, label, section, since, time, picture.map(PictureView::first), position);
    }

    ItemView withoutPicture() {
        return new ItemView(id, path, headline, lead, kind, label, section, since, time, Optional.empty(), position);
    }

    boolean hasPicture() {
        return picture.isPresent();
    }
}
