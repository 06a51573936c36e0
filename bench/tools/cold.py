#!/usr/bin/env python3
"""Asks for article pages that were never asked for, and prints how long each took: cold.py SITE CORE"""
import http.client, json, os, statistics, sys, time, urllib.parse

WARM, MEASURED = 1000, 1000
os.sched_setaffinity(0, {int(sys.argv[2])})
connection = http.client.HTTPConnection(urllib.parse.urlsplit(sys.argv[1]).netloc)


def get(path):
    begin = time.monotonic()
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"{path} answered {answer.status}")
    return (time.monotonic() - begin) * 1000, body


paths, after = [], ""
while len(paths) < WARM + MEASURED:
    page = json.loads(get(f"/api/v1/newsfeed?edition=en&limit=200{after}")[1])
    paths += [urllib.parse.urlsplit(item["url"]).path for item in page["items"]]
    if "next" not in page:
        break
    after = "&after=" + page["next"]
for name, some in (("just started", paths[:200]), ("warm", paths[WARM:WARM + MEASURED])):
    times = sorted(get(path)[0] for path in some)
    print(f"{name}: {len(times)} cold pages, p50 {statistics.median(times):.2f} ms, p99 {times[int(len(times) * 0.99)]:.2f} ms (goal: p50 at most 3)")
    if name == "just started":
        for path in paths[200:WARM]:
            get(path)
