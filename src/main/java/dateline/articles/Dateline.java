package dateline.articles;

/// The place and agency that open a report: `UNITED NATIONS (Agency) —`. Either may be empty, not both.
public record Dateline(String place, String agency) {}
