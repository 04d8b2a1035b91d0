// Content security policies, judged by Google's csp_evaluator.
import { createRequire } from "node:module";
import { documents, find, finish, look } from "./task.mjs";

const require = createRequire(import.meta.url);
const { CspEvaluator } = require("csp_evaluator/dist/evaluator.js");
const { CspParser } = require("csp_evaluator/dist/parser.js");

for (const document of documents) {
  for (const finding of new CspEvaluator(new CspParser(document.policy ?? "").csp).evaluate()) {
    find(document, `${finding.directive} ${finding.value ?? ""}: severity ${finding.severity}: ${finding.description}`);
  }

  look(document);
}

finish();
