#!/usr/bin/env python3
"""For the benchmark of discussions.

discussion.py file ARTICLE-ADDRESS COUNT       a Disqus export with that many comments under one address, in threads
discussion.py pages SITE ARTICLE-PATH ID TOKEN how long uncached pages take: each page is asked for once only
"""
import http.client, json, statistics, sys, time, urllib.parse


def export(address, count):
    print('<?xml version="1.0" encoding="utf-8"?>\n<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">')
    print(f'<thread dsq:id="1"><link>{address}</link></thread>')
    for n in range(1, count + 1):
        # Three in ten begin a thread; the others answer one of the last fifty, so that threads grow wide and deep.
        parent = "" if n % 10 < 3 or n < 60 else f'<parent dsq:id="{n - 1 - n * 7919 % 50}"/>'
        at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_700_000_000 + n))
        print(f'<post dsq:id="{n}"><message>&lt;p&gt;This is comment number {n}. It says, in some words that are as many as people use, what its author thinks '
              f'of what the article tells.&lt;/p&gt;&lt;p&gt;And a second thought.&lt;/p&gt;</message><createdAt>{at}</createdAt>'
              f'<author><email>reader{n % 5000}@example.org</email><name>Reader {n % 5000}</name></author><thread dsq:id="1"/>{parent}</post>')
    print("</disqus>")


def ask(connection, path, headers={}):
    began = time.perf_counter()
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"{path}: {answer.status}")
    return (time.perf_counter() - began) * 1000, body.decode()


def pages(site, path, article, token):
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(site).netloc)
    figures = {}
    for sort in ("newest", "oldest", "discussed"):
        times, after = [], ""
        for _ in range(300):
            query = f"after={after}&sort={sort}" if after else f"sort={sort}"
            took, body = ask(connection, f"{path}/comments?{query}")
            times.append(took)
            after = body.split("?after=", 1)[1].split("#", 1)[0].split("&", 1)[0] if "?after=" in body else ""
            if not after:
                break
        figures[f"page_{sort}_p50_ms"] = round(statistics.median(times[20:]), 2)
        times, after = [], ""
        for _ in range(300):
            took, body = ask(connection, f"/api/v1/articles/{article}/comments?limit=50&sort={sort}" + (f"&after={after}" if after else ""))
            times.append(took)
            after = json.loads(body).get("next", "")
        figures[f"api_{sort}_p50_ms"] = round(statistics.median(times[20:]), 2)
    times = []
    for n in range(100):  # each comment drops the article's page
        body = json.dumps({"text": f"A comment before the page is asked for, number {n} of {time.time_ns()}"})
        connection.request("POST", f"/api/v1/articles/{article}/comments", body, {"Authorization": "Bearer " + token, "Content-Type": "application/json"})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 201:
            sys.exit(f"a comment was answered with {answer.status}")
        times.append(ask(connection, path)[0])
    figures["article_p50_ms"] = round(statistics.median(times[10:]), 2)
    print(json.dumps(figures))


if sys.argv[1] == "file":
    export(sys.argv[2], int(sys.argv[3]))
else:
    pages(*sys.argv[2:6])
