// Calendars in the hands of ical.js (strict, with the rules of its design sets) and of node-ical; and RFC 5545, 3.1: lines.
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { documents, find, finish, look, text } from "./task.mjs";

ICAL.design.strict = true;
for (const document of documents) {
  const source = text(document);
  const lines = source.split("\r\n");
  if (lines.some(line => /[\r\n]/.test(line)) || lines.at(-1) !== "") {
    find(document, "a line does not end with CR LF");
  }

  for (const line of lines.filter(line => Buffer.byteLength(line) > 75)) {
    find(document, `a line of more than 75 octets: ${line}`);
  }

  try {
    const calendar = new ICAL.Component(ICAL.parse(source));
    const zones = new Set(calendar.getAllSubcomponents("vtimezone").map(zone => zone.getFirstPropertyValue("tzid")));
    const events = calendar.getAllSubcomponents("vevent");
    for (const name of ["version", "prodid"].filter(name => calendar.getAllProperties(name).length !== 1)) {
      find(document, `the calendar does not have one ${name}`);
    }

    for (const event of events) {
      for (const name of ["uid", "dtstamp", "dtstart", "sequence"].filter(name => event.getAllProperties(name).length !== 1)) {
        find(document, `an event does not have one ${name}`);
      }

      for (const property of event.getAllProperties()) {
        const zone = property.getParameter("tzid");
        if (zone && !zones.has(zone)) {
          find(document, `the time zone ${zone} is not in the calendar`);
        }

        property.getValues().filter(value => value?.isValid?.() === false).forEach(() => find(document, `no valid value: ${property.toICALString()}`));
      }

      new ICAL.Event(event).startDate.toJSDate();
    }

    const read = Object.values(nodeIcal.sync.parseICS(source)).filter(entry => entry.type === "VEVENT");
    if (read.length !== events.length || read.some(event => Number.isNaN(event.start.getTime()))) {
      find(document, `node-ical reads ${read.length} events with their times, ical.js ${events.length}`);
    }
  } catch (error) {
    find(document, error.message);
  }

  look(document);
}

finish();
