// Every link of the site, followed by linkinator from the first page on; nothing of other hosts is asked.
import { LinkChecker } from "linkinator";
import { find, finish, look, documents, settings } from "./task.mjs";

const checker = new LinkChecker();
let links = 0;
const result = await checker.check({
  path: documents.map(document => settings.site + document.address),
  recurse: true,
  concurrency: 8,
  timeout: 60000,
  checkFragments: true,
  linksToSkip: async link => !link.startsWith(settings.site),
});
for (const link of result.links) {
  links += link.state === "SKIPPED" ? 0 : 1;
  if (link.state === "BROKEN" && !settings.withdrawn.includes(link.url.replace(settings.site, "").replace(/\/?(#.*)?$/, ""))) {
    find({ address: link.url }, `${link.status} from ${link.parent}`);
  }
}

if (links >= settings.least) {
  documents.forEach(look);
}

finish();
