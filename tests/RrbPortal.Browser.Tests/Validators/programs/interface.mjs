// The description of the data for programs, looked at by three linters of OpenAPI; and every answer of the interface,
// tested by ajv against the schema that the description gives for it.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { documents, find, finish, folder, look, packages, text } from "./task.mjs";

const environment = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
const description = documents.find(document => document.address.startsWith("/openapi/"));
const contract = JSON.parse(text(description));

function run(program, ...options) {
  const ran = spawnSync(process.execPath, [join(packages, ...program), ...options], { encoding: "utf8", cwd: folder, env: environment, maxBuffer: 1 << 26 });
  const start = ran.stdout.search(/^[[{]/m);
  if (start < 0) {
    throw new Error(`${program.join("/")} did not answer: ${ran.stdout} ${ran.stderr}`);
  }

  return JSON.parse(ran.stdout.slice(start));
}

writeFileSync(join(folder, "redocly.yaml"), "extends: [recommended-strict]\n");
for (const problem of run(["@redocly", "cli", "bin", "cli.js"], "lint", description.file, "--format=json", "--config=redocly.yaml").problems) {
  find(description, `redocly: ${problem.severity} ${problem.ruleId}: ${problem.message} at ${problem.location?.[0]?.pointer}`);
}

writeFileSync(join(folder, "spectral.yaml"), "extends: [[spectral:oas, all]]\n");
for (const problem of run(["@stoplight", "spectral-cli", "dist", "index.js"], "lint", description.file, "--format=json", "--ruleset=spectral.yaml", "--fail-severity=hint", "--quiet")) {
  find(description, `spectral: ${problem.code}: ${problem.message} at ${problem.path.join("/")}`);
}

const valid = await new Validator().validate(structuredClone(contract));
if (!valid.valid) {
  find(description, `openapi-schema-validator: ${JSON.stringify(valid.errors)}`);
}

look(description);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(contract, "contract");
const pointer = (...parts) => parts.map(part => `/${encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("");
const operations = Object.keys(contract.paths).map(path => ({ path, pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]*\}/g, "[^/]+")}$`) }));
const answered = new Set();
for (const document of documents.filter(document => document !== description)) {
  const operation = operations.find(each => each.pattern.test(document.address.split("?")[0]));
  const content = contract.paths[operation?.path]?.get?.responses?.[document.status]?.content ?? {};
  const schema = content[document.mediaType]?.schema;
  if (!operation || !content[document.mediaType]) {
    find(document, `${document.status} ${document.mediaType} is not described`);
  } else if (schema && document.mediaType.endsWith("json")) {
    const check = ajv.compile({ $ref: `contract#${pointer("paths", operation.path, "get", "responses", `${document.status}`, "content", document.mediaType, "schema")}` });
    if (!check(JSON.parse(text(document)))) {
      find(document, `ajv: ${ajv.errorsText(check.errors)}`);
    }
  }

  answered.add(operation?.path);
  look(document);
}

operations.filter(operation => !answered.has(operation.path)).forEach(operation => find(description, `no answer of ${operation.path} was tested`));
finish();
