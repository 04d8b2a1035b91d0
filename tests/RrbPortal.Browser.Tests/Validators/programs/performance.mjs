// Lighthouse with all four classes, as its defaults have it: a phone of the middle on a slow network. Prints a table.
//   npm run --silent performance -- http://localhost:5080 / /meetings …
// RRB_TEST_CHROMIUM names the browser where it is not /usr/bin/chromium.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [site, ...addresses] = process.argv.slice(2);
const browser = await launch({
  chromePath: process.env.RRB_TEST_CHROMIUM ?? "/usr/bin/chromium",
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  logLevel: "silent",
});
try {
  console.log("| page | performance | accessibility | best practices | search engines | first paint | largest paint | blocked | shift | sent |");
  console.log("|---|---|---|---|---|---|---|---|---|---|");
  for (const address of addresses) {
    const { lhr } = await lighthouse(site + address, { port: browser.port, logLevel: "silent", disableFullPageScreenshot: true });
    const mark = id => lhr.categories[id].score?.toFixed(2) ?? "–";
    const measured = id => lhr.audits[id].numericValue ?? NaN;
    const seconds = id => `${(measured(id) / 1000).toFixed(1)} s`;
    console.log(`| \`${address}\` | ${["performance", "accessibility", "best-practices", "seo"].map(mark).join(" | ")} | ${seconds("first-contentful-paint")} | ${seconds("largest-contentful-paint")} | ${measured("total-blocking-time").toFixed(0)} ms | ${measured("cumulative-layout-shift").toFixed(3)} | ${(measured("total-byte-weight") / 1024).toFixed(0)} KB |`);
  }
} finally {
  await browser.kill();
}
