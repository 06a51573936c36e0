#!/usr/bin/env python3
"""Looks for pages that are older than the last answered correction: stale.py SITE TOKEN READS CORRECTIONS METRICS"""
import http.client, json, multiprocessing, re, sys, threading, urllib.parse, urllib.request

site, token, reads, corrections, metrics = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]
host = urllib.parse.urlsplit(site).netloc
READERS, CROWD = 4, 200


def call(connection, path, body):
    connection.request("POST", path, json.dumps(body), {"Authorization": "Bearer " + token, "Content-Type": "application/json"})
    answer = connection.getresponse()
    text = answer.read()
    if answer.status >= 300:
        sys.exit(f"{path} answered {answer.status} {text!r}")
    return json.loads(text)


def publish(connection, headline):
    draft = call(connection, "/api/v1/articles", {"edition": "en", "section": "news", "kind": "news", "headline": headline, "slug": "measured",
                                                  "bodyHtml": "<p>Text.</p>"})
    return call(connection, f"/api/v1/articles/{draft['id']}/publish", {})


def read(paths, answered, ended, counts, number):
    connection = http.client.HTTPConnection(host)
    stale = done = 0
    while done < reads // READERS or not ended.value:
        least = answered.value
        connection.request("GET", paths[done % len(paths)])
        answer = connection.getresponse()
        seen = re.search(rb"Version (\d+)\.", answer.read())
        if answer.status != 200 or not seen or int(seen.group(1)) < least:
            stale += 1
        done += 1
    counts[2 * number], counts[2 * number + 1] = done, stale


def renders():
    text = urllib.request.urlopen(metrics).read().decode()
    return float(re.search(r"^dateline_pages_renders_total(?:\{[^}]*\})? (\S+)", text, re.M).group(1))


def stampede(connection):
    path = urllib.parse.urlsplit(publish(connection, "A crowd comes")["url"]).path
    before, statuses, gate = renders(), [], threading.Barrier(CROWD)

    def ask():
        own = http.client.HTTPConnection(host)
        own.connect()
        gate.wait()
        own.request("GET", path)
        statuses.append(own.getresponse().status)

    crowd = [threading.Thread(target=ask) for _ in range(CROWD)]
    [one.start() for one in crowd]
    [one.join() for one in crowd]
    return statuses.count(200), renders() - before


writer = http.client.HTTPConnection(host)
article = publish(writer, "Version 0.")
paths = [urllib.parse.urlsplit(article["url"]).path, "/en/", "/en/news/"]
answered, ended = multiprocessing.Value("i", 0), multiprocessing.Value("i", 0)
counts = multiprocessing.Array("i", 2 * READERS)
readers = [multiprocessing.Process(target=read, args=(paths, answered, ended, counts, n)) for n in range(READERS)]
[reader.start() for reader in readers]
for n in range(1, corrections + 1):
    call(writer, f"/api/v1/articles/{article['id']}/correct", {"note": "Again.", "headline": f"Version {n}."})
    answered.value = n
ended.value = 1
[reader.join() for reader in readers]
done, stale = sum(counts[::2]), sum(counts[1::2])
print(f"{stale} stale in {done} reads beside {corrections} corrections (goal: 0)")
served, made = stampede(http.client.HTTPConnection(host))
print(f"{served} of {CROWD} who asked at once for a cold page got it; it was made {made:.0f} time(s) (goal: 1)")
sys.exit(1 if stale or served < CROWD or made != 1 else 0)
