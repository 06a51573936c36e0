package dateline.launcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options and operands that follow a command: `--name value`, `--name=value`, `--switch`, and `--` to end options.
record Options(Map<String, String> values, List<String> operands) {
    static Options of(List<String> words, Set<String> withValue, Set<String> switches) {
        var values = new HashMap<String, String>();
        var operands = new ArrayList<String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            if (word.equals("--")) {
                rest.forEachRemaining(operands::add);
            } else if (word.equals("-") || !word.startsWith("-")) {
                operands.add(word);
            } else {
                var equals = word.indexOf('=');
                var name = equals < 0 ? word : word.substring(0, equals);
                var value = value(name, word, withValue, switches, rest);
                if (values.put(name, value) != null) {
                    throw new WrongUsage("the option " + name + " is given twice");
                }
            }
        }
        return new Options(Map.copyOf(values), List.copyOf(operands));
    }

    private static String value(
            String name, String word, Set<String> withValue, Set<String> switches, Iterator<String> rest) {
        var isSwitch = switches.contains(name);
        if (!isSwitch && !withValue.contains(name)) {
            throw new WrongUsage("there is no option " + name + " here");
        }
        if (name.length() < word.length()) {
            if (isSwitch) {
                throw new WrongUsage("the option " + name + " takes no value");
            }
            return word.substring(name.length() + 1);
        }
        if (isSwitch) {
            return "";
        }
        if (!rest.hasNext()) {
            throw new WrongUsage("the option " + name + " needs a value");
        }
        return rest.next();
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// The operands, when there are as many as the command takes.
    List<String> exactly(int count, String what) {
        if (operands.size() != count) {
            throw new WrongUsage("expected " + what + (operands.isEmpty() ? "" : ", not '" + String.join(" ", operands) + "'"));
        }
        return operands;
    }
}
