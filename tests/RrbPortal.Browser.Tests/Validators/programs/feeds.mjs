// Atom feeds against the grammar of RFC 4287, by jing, which vnu brings.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vnu from "vnu-jar";
import { documents, find, finish, look, named } from "./task.mjs";

const grammar = join(dirname(fileURLToPath(import.meta.url)), "atom.rnc");
const run = spawnSync("java", ["-cp", vnu, "nu.validator.vendor.thaiopensource.relaxng.util.Driver", "-c", grammar, ...documents.map(document => document.path)], { encoding: "utf8", maxBuffer: 1 << 28 });
const lines = `${run.stdout}${run.stderr}`.split("\n").filter(line => line.trim() !== "");
if (run.error || (run.status !== 0 && lines.length === 0)) {
  throw new Error(`jing did not answer: ${run.error ?? run.status}`);
}

for (const line of lines) {
  const [, path, message] = /^(.*?\.atom):(.*)$/.exec(line) ?? [null, "", line];
  find(named(path), message);
}

documents.forEach(look);
finish();
