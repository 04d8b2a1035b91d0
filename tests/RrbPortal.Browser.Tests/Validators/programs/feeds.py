"""Atom feeds in the hands of feedparser, as readers of feeds have them."""
import json
import os
import sys

import feedparser

folder = sys.argv[1]
with open(os.path.join(folder, "task.json"), encoding="utf-8") as file:
    documents = json.load(file)["documents"]

findings = []
for document in documents:
    with open(os.path.join(folder, document["file"]), "rb") as file:
        read = feedparser.parse(file.read(), response_headers={"content-type": document["mediaType"], "content-location": document["address"]})

    def find(message):
        findings.append({"address": document["address"], "message": message})

    if read.bozo:
        find(f"not well formed: {read.bozo_exception}")
    if read.version != "atom10":
        find(f"taken for {read.version!r}")
    for name in ("id", "title", "updated_parsed", "link", "author"):
        if not read.feed.get(name):
            find(f"the feed has no {name}")
    ids = [entry.get("id") for entry in read.entries]
    for entry in read.entries:
        for name in ("id", "title", "updated_parsed", "published_parsed", "link", "summary"):
            if not entry.get(name):
                find(f"the entry {entry.get('id')} has no {name}")
    if len(ids) != len(set(ids)):
        find("two entries have one id")

with open(os.path.join(folder, "verdict.json"), "w", encoding="utf-8") as file:
    json.dump({"lookedAt": len(documents), "findings": findings}, file)
