"""Calendars in the hands of Debian's icalendar."""
import json
import os
import sys

import icalendar

folder = sys.argv[1]
with open(os.path.join(folder, "task.json"), encoding="utf-8") as file:
    documents = json.load(file)["documents"]

findings = []
for document in documents:
    with open(os.path.join(folder, document["file"]), "rb") as file:
        source = file.read()

    def find(message):
        findings.append({"address": document["address"], "message": message})

    try:
        calendar = icalendar.Calendar.from_ical(source)
        for part in calendar.walk():
            for name, message in part.errors:
                find(f"{name}: {message}")
            for name in part.required:
                if name not in part:
                    find(f"{part.name} has no {name}")
            for name in part.singletons:
                if isinstance(part.get(name), list):
                    find(f"{part.name} has {name} more than once")
        if calendar.to_ical().count(b"BEGIN:VEVENT") != source.count(b"BEGIN:VEVENT"):
            find("events were lost in reading")
    except ValueError as error:
        find(str(error))

with open(os.path.join(folder, "verdict.json"), "w", encoding="utf-8") as file:
    json.dump({"lookedAt": len(documents), "findings": findings}, file)
