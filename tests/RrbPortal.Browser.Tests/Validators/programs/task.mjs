// What the programs of this folder share. Each is given a folder with a task.json, which lists documents and their
// addresses, and leaves a verdict.json there: how many documents it looked at, and what it found.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const folder = process.argv[2];
export const packages = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules");

const task = JSON.parse(readFileSync(join(folder, "task.json"), "utf8"));
const findings = [];
const seen = new Set();

export const settings = task.settings;
export const documents = task.documents.map(document => ({ ...document, path: join(folder, document.file) }));

export const text = document => readFileSync(document.path, "utf8");

/** A document was looked at, to its end. */
export function look(document) {
  seen.add(document.file);
}

export function find(document, message) {
  findings.push({ address: document.address, message: String(message) });
}

/** The document that a program names by its path or by the name of its file. */
export const named = name => documents.find(document => name === document.path || name.endsWith(`/${document.file}`)) ?? { address: name };

export function finish() {
  writeFileSync(join(folder, "verdict.json"), JSON.stringify({ lookedAt: seen.size, findings }));
}
