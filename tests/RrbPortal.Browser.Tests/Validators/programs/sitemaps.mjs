// The sitemap against the schema of sitemaps.org, 0.9, by libxml2's xmllint.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { documents, find, finish, look, packages, text } from "./task.mjs";

const schema = { fileName: "sitemap.xsd", contents: readFileSync(join(packages, "sitemap", "schema", "sitemap.xsd"), "utf8") };
for (const document of documents) {
  const verdict = await validateXML({ xml: { fileName: document.file, contents: text(document) }, schema: [schema] });
  verdict.errors.forEach(error => find(document, error.rawMessage));
  if (!verdict.valid && verdict.errors.length === 0) {
    find(document, verdict.rawOutput);
  }

  look(document);
}

finish();
