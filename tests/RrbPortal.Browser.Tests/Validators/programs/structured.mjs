// JSON-LD, in pages and alone: expanded in jsonld's safe mode, which refuses whatever would be lost, and tested against
// schema.org's own list of types and properties by structured-data-testing-tool.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import jsonld from "jsonld";
import { documents, find, finish, look, packages, text } from "./task.mjs";

const { structuredDataTest } = createRequire(import.meta.url)("structured-data-testing-tool");
const types = JSON.parse(readFileSync(join(packages, "structured-data-testing-tool", "schemas.json"), "utf8"));
const block = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs;

// Nothing is fetched. The context of schema.org takes every word for one of its own; so does this.
const schemaOrg = { "@context": { "@vocab": "http://schema.org/", id: "@id", type: "@type", url: { "@type": "@id" }, license: { "@type": "@id" }, eventStatus: { "@type": "@vocab" }, eventAttendanceMode: { "@type": "@vocab" } } };
async function documentLoader(address) {
  if (/^https?:\/\/schema\.org\/?$/.test(address)) {
    return { contextUrl: null, documentUrl: address, document: schemaOrg };
  }

  throw new Error(`it asks for ${address}`);
}

for (const document of documents) {
  const source = text(document);
  const blocks = document.mediaType === "text/html" ? [...source.matchAll(block)].map(match => match[1]) : [source];
  for (const data of blocks) {
    try {
      const expanded = await jsonld.expand(JSON.parse(data), { base: null, documentLoader, safe: true });
      const triples = (await jsonld.toRDF(expanded, { format: "application/n-quads", safe: true })).trim().split("\n");
      if (expanded.length === 0 || triples.length < 2) {
        find(document, "it says nothing");
      }

      for (const [, type] of triples.map(triple => /#type> <http:\/\/schema\.org\/([^>]*)>/.exec(triple)).filter(match => match)) {
        if (!(type in types)) {
          find(document, `schema.org has no type ${type}`);
        }
      }
    } catch (error) {
      find(document, `${error.message} ${JSON.stringify(error.details ?? {})}`);
    }
  }

  if (document.mediaType === "text/html" && blocks.length > 0) {
    const result = await structuredDataTest(source, { auto: true }).catch(failure => failure.res ?? Promise.reject(failure));
    if (result.passed.length === 0) {
      find(document, "structured-data-testing-tool found nothing to test");
    }

    [...result.failed, ...result.warnings].forEach(test => find(document, `${test.group}: ${test.description ?? test.test}: ${test.error?.message ?? ""}`));
  }

  look(document);
}

finish();
