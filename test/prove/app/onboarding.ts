/** `init --hub --org` on an organization of two hundred repositories, a tenth of which cannot work. */

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseConfig } from "../../../src/config/parse.ts";
import type { Diagnostic } from "../../../src/diagnostics.ts";
import { performInit } from "../../../src/init-cli.ts";
import type { Cause } from "../../../src/onboarding/report.ts";
import { startLocalGitHub } from "../../local-github/local-github.ts";
import { generateOrganization } from "../../onboarding/organization.ts";
import { environment, setScene } from "../../run/scene.ts";
import { Findings, type LineResult } from "../line-result.ts";

const works = 180;
const fails = 20;

export async function onboarding(): Promise<LineResult> {
  const findings = new Findings();
  await using github = await startLocalGitHub();
  await using scene = await setScene();
  const folder = await mkdtemp(path.join(tmpdir(), "prove-onboarding-"));
  const organization = generateOrganization(works, fails);
  for (const [name, files] of organization.repositories) {
    await github.createRepository("acme", name, { files, private: true });
  }
  const token = github.createToken({
    repositories: [...organization.repositories.keys()].map((name) => `acme/${name}`),
    permissions: { contents: "read", metadata: "read" },
  });
  const edges = scene.edges({
    environment: environment(github),
    tokens: async () => token,
    allowFiles: false,
  });
  const asked = github.requests.length;

  const begin = performance.now();
  const { document, text } = await performInit(
    {
      command: "init",
      config: "config.yaml",
      json: false,
      verbose: false,
      mode: undefined,
      hub: true,
      appUrl: undefined,
      org: "acme",
      archived: false,
      forks: false,
      providers: false,
      cacheDir: undefined,
    },
    undefined,
    { ...edges, currentDirectory: folder },
  );
  const seconds = (performance.now() - begin) / 1000;
  const requests = github.requests.length - asked;

  const written = await readFile(path.join(folder, "config.yaml"), "utf8");
  const { config, problems } = parseConfig(written, "config.yaml", {});
  findings.check(
    problems.length === 0,
    `the written config has problems: ${JSON.stringify(problems.slice(0, 3))}`,
  );
  const enabled = new Set(config?.repositories.map(({ name }) => name));
  const { causes } = document as { causes: Cause[] };
  const found = new Map(
    causes.flatMap(({ code, repositories }) => repositories.map(({ name }) => [name, code] as const)),
  );
  for (const name of organization.repositories.keys()) {
    const cause = organization.hopeless.get(name);
    findings.check(
      enabled.has(name) === (cause === undefined),
      `${name} is ${enabled.has(name) ? "" : "not "}enabled`,
    );
    findings.check(found.get(name) === cause, `${name}: cause ${found.get(name)} instead of ${cause}`);
  }

  await scene.write({ "config.yaml": written });
  const { report, diagnostics } = await scene.run({ outcome: "show", checks: false }, edges);
  const errors = diagnostics.filter(({ severity }: Diagnostic) => severity === "error").length;
  findings.check(
    report.repositories.length === works,
    `a plan reads ${report.repositories.length} repositories`,
  );
  findings.check(report.heldBack.length === 0 && errors === 0, `a plan has ${errors} errors`);

  findings.table(
    "What will not assemble, and why",
    ["code", "cause", "repositories", "cure"],
    causes.map(({ code, title, repositories, cure }) => [
      code,
      title,
      repositories.length,
      cure.slice(0, 4).join(" ⏎ "),
    ]),
  );
  findings.note(`${text.split("\n").find((line) => line.includes("can be taken in"))}`);
  findings.note(
    `${enabled.size} enabled, ${found.size} with \`enabled: false\`; ${seconds.toFixed(1)} s and ${requests} requests to ` +
      `local-github for ${works + fails} repositories; a plan of the written config reads ${report.repositories.length} repositories without an error.`,
  );
  await rm(folder, { recursive: true, force: true });
  return findings.result();
}
