// Pages, given to the checker of the W3C (vnu). It refuses addresses of this machine, so that it gets files.
import { spawnSync } from "node:child_process";
import vnu from "vnu-jar";
import { documents, find, finish, look, named } from "./task.mjs";

const paths = documents.map(document => document.path);
const run = spawnSync("java", ["-Xss4m", "-jar", vnu, "--format", "json", "--exit-zero-always", "--stdout", "--verbose", ...paths], { encoding: "utf8", maxBuffer: 1 << 28 });
const looked = (run.stderr ?? "").split("\n").filter(line => documents.some(document => document.path === line.trim()));
if (run.error || !run.stdout?.startsWith("{") || looked.length !== documents.length) {
  throw new Error(`The checker did not look at every page: ${run.error ?? run.stderr}`);
}

const { messages } = JSON.parse(run.stdout);
for (const message of messages) {
  // "info" without more is advice on style ("trailing slash on void elements has no effect"): neither an error nor a warning.
  if (message.type !== "info" || message.subType === "warning") {
    find(named(message.url ?? ""), `${message.subType ?? message.type}: ${message.message} [line ${message.lastLine ?? "?"}: ${(message.extract ?? "").trim()}]`);
  }
}

documents.forEach(look);
finish();
