// Pages in Lighthouse, in one browser: accessibility, best practices, search engines. What it takes marks off for is
// named. A page that asks search engines to leave it out (an old revision, an answer of the search, a page with somebody's
// key in its address) means it: whether it may be found, and what would be said of it there, is not for it.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { documents, find, finish, look, settings } from "./task.mjs";

const browser = await launch({ chromePath: settings.browser, chromeFlags: ["--headless=new", ...settings.flags], logLevel: "silent" });
const options = {
  port: browser.port,
  logLevel: "silent",
  onlyCategories: ["accessibility", "best-practices", "seo"],
  disableFullPageScreenshot: true,

  // Nothing is timed here (performance.mjs does that), so that nothing need settle for long.
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 200,
  cpuQuietThresholdMs: 0,
};

try {
  for (const document of documents) {
    const result = await lighthouse(settings.site + document.address, { ...options, skipAudits: document.isLeftOutOfSearch ? ["is-crawlable", "meta-description"] : null });
    const { lhr } = result;
    if (lhr.runtimeError) {
      find(document, lhr.runtimeError.message);
    }

    lhr.runWarnings.forEach(warning => find(document, warning));
    for (const category of Object.values(lhr.categories).filter(category => category.score !== 1)) {
      for (const audit of category.auditRefs.filter(ref => ref.weight > 0).map(ref => lhr.audits[ref.id]).filter(audit => audit.score !== null && audit.score < 1)) {
        find(document, `${category.title} ${category.score}: ${audit.id}: ${audit.title} ${JSON.stringify(audit.details?.items ?? []).slice(0, 600)}`);
      }
    }

    look(document);
  }
} finally {
  await browser.kill();
}

finish();
