package dateline.demo;

import java.awt.Font;
import java.util.List;
import java.util.Map;

/// The words on maps and charts in the languages of the demo: English, Russian, Arabic.
record Words(String language, int column) {
    static final List<Words> ALL = List.of(new Words("en", 0), new Words("ru", 1), new Words("ar", 2));

    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("Ilmeria", List.of("ILMERIA", "ИЛЬМЕРИЯ", "إلميريا")),
            Map.entry("Dorvane", List.of("DORVANE", "ДОРВАН", "دورفان")),
            Map.entry("Nerian Sea", List.of("Nerian Sea", "Нерийское море", "البحر النيري")),
            Map.entry("Taven", List.of("Taven", "Тавен", "تافن")),
            Map.entry("Port Sorrel", List.of("Port Sorrel", "Порт-Соррел", "بورت سوريل")),
            Map.entry("Brenhal", List.of("Brenhal", "Бренхаль", "برنهال")),
            Map.entry("Lasmere", List.of("Lasmere", "Ласмир", "لاسمير")),
            Map.entry("Ondrava", List.of("Ondrava", "Ондрава", "أوندرافا")),
            Map.entry("Haven", List.of("Haven", "Хейвен", "هيفن")),
            Map.entry("Skerra", List.of("Skerra islands", "острова Скерра", "جزر سكيرا")),
            Map.entry("Varr", List.of("Varr range", "хребет Варр", "سلسلة فار")),
            Map.entry("Orrin", List.of("Orrin 3,412 m", "Оррин 3412 м", "أورين 3412 م")),
            Map.entry("Istrel", List.of("Istrel", "Истрель", "إستريل")),
            Map.entry("Auren", List.of("Auren", "Аурен", "أورن")),
            Map.entry("Cape Sill", List.of("Cape Sill", "мыс Силл", "رأس سيل")),
            Map.entry("four hours", List.of("4 hours", "4 часа", "4 ساعات")),
            Map.entry("key rate", List.of("Key rate of the Bank of Ilmeria, per cent", "Ключевая ставка Банка Ильмерии, %", "سعر الفائدة الرئيسي لمصرف إلميريا بالمئة")),
            Map.entry("last decisions", List.of("the last eleven decisions", "последние одиннадцать решений", "القرارات الأحد عشر الأخيرة")),
            Map.entry("ice lost", List.of("Ice lost at the Tolle glacier, metres per decade", "Потери льда на леднике Толле, метров за десятилетие", "ما فقده نهر تولّه الجليدي، بالأمتار في كل عقد")),
            Map.entry("ice total", List.of("61 m since 1974", "61 м с 1974 года", "61 مترًا منذ 1974")),
            Map.entry("seats", List.of("The Assembly: 141 seats", "Ассамблея: 141 место", "الجمعية الوطنية: 141 مقعدًا")),
            Map.entry("Social Union", List.of("Social Union", "Социальный союз", "الاتحاد الاجتماعي")),
            Map.entry("Skerra List", List.of("Skerra List", "Список Скерры", "قائمة سكيرا")),
            Map.entry("New Charter", List.of("New Charter", "Новая хартия", "الميثاق الجديد")),
            Map.entry("Land and Water", List.of("Land and Water", "Земля и вода", "الأرض والماء")),
            Map.entry("Civic Alliance", List.of("Civic Alliance", "Гражданский альянс", "التحالف المدني")));

    String of(String key) {
        var texts = TEXTS.get(key);
        if (texts == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return texts.get(column);
    }

    boolean isFromRight() {
        return language.equals("ar");
    }

    String number(double value) {
        var text = value == Math.rint(value) ? Long.toString((long) value) : String.format(java.util.Locale.ROOT, "%.2f", value);
        return language.equals("en") ? text : text.replace('.', ',');
    }

    Font font(int style, float size) {
        return new Font(isFromRight() ? "Noto Sans Arabic" : "Noto Sans", style, 1).deriveFont(style, size);
    }
}
