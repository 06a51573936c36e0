#!/usr/bin/env python3
"""Makes articles of invented words, always the same ones.

articles.py draft BYTES      one draft for POST /api/v1/articles with a body of about that size
articles.py file COUNT       a `dateline` file of that many published articles, each of about 3 KB
"""
import json, random, sys
from datetime import datetime, timedelta, timezone

SYLLABLES = "ba ro ti ne ka lu mi so ve da ri po ha ge lo fa".split()
SECTIONS = ["world", "politics", "economy", "science", "culture", "sport"]


def words(rng, count):
    return ["".join(rng.choice(SYLLABLES) for _ in range(rng.randint(1, 4))) for _ in range(count)]


def sentence(rng):
    return " ".join(words(rng, rng.randint(8, 20))).capitalize() + "."


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(2, 5)))


def draft(size):
    rng = random.Random(1)
    body = []
    while sum(map(len, body)) < size:
        body.append("<p>" + paragraph(rng) + "</p>")
    return {"edition": "en", "section": "news", "kind": "news", "headline": "A page to be measured",
            "lead": sentence(rng), "bodyHtml": "".join(body), "byline": ["Bench"], "topics": ["Measuring"]}


def articles(count):
    rng = random.Random(2)
    begin = datetime(2020, 1, 1, tzinfo=timezone.utc)
    print(json.dumps({"dateline": 1}))
    for slug in SECTIONS:
        print(json.dumps({"type": "section", "edition": "en", "slug": slug, "name": slug.capitalize(), "description": sentence(rng)}))
    for n in range(count):
        at = (begin + timedelta(minutes=20 * n)).strftime("%Y-%m-%dT%H:%M:%SZ")
        revision = {"publishedAt": at, "headline": " ".join(words(rng, 8)).capitalize() + f" {n}", "lead": sentence(rng),
                    "byline": ["Bench Mark"], "topics": words(rng, 3),
                    "body": [{"type": "paragraph", "text": paragraph(rng)} for _ in range(10)]}
        print(json.dumps({"type": "article", "key": f"bench-{n}", "edition": "en", "section": SECTIONS[n % len(SECTIONS)],
                          "kind": "news", "revisions": [revision]}))


if sys.argv[1] == "draft":
    print(json.dumps(draft(int(sys.argv[2]))))
else:
    articles(int(sys.argv[2]))
