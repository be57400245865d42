// Prints the section of CHANGELOG.md for a tag, and fails unless the tag, package.json and CHANGELOG.md agree.
// Plain JavaScript: the release job runs it on whatever Node.js the runner has, without `npm ci`.
// release-notes.js TAG [FOLDER]
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [tag = "", folder = join(import.meta.dirname, "..")] = process.argv.slice(2);
const read = (name) => readFileSync(join(folder, name), "utf8");

const { version } = JSON.parse(read("package.json"));
if (tag !== `v${version}`) fail(`the tag is ${tag || "missing"} and package.json has ${version}`);

const sections = read("CHANGELOG.md").split(/^## /m);
const section = sections.find((text) => text.startsWith(`[${version}]`));
if (section === undefined) fail(`CHANGELOG.md has no section "## [${version}]"`);

const notes = section.slice(section.indexOf("\n")).trim();
if (notes === "") fail(`the section "## [${version}]" of CHANGELOG.md is empty`);
console.log(notes);

function fail(problem) {
  console.error(`Not released: ${problem}. All three must name one version.`);
  process.exit(1);
}
