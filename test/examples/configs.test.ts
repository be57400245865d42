import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withBaseUrl } from "../../examples/example.ts";
import { parseConfig } from "../../src/config/parse.ts";
import { generateSystem } from "../bench/generate-system.ts";

const root = join(import.meta.dirname, "..", "..");

/** Every config.yaml that we ship or print. */
async function ownConfigs(): Promise<{ name: string; text: string }[]> {
  const configs: { name: string; text: string }[] = [];
  for await (const name of glob(["examples/*/hub/config.yaml", ".github/*/config.yaml"], { cwd: root })) {
    configs.push({ name, text: await readFile(join(root, name), "utf8") });
  }
  const readme = await readFile(join(root, "README.md"), "utf8");
  const printed = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1]!);
  const text = printed.find((block) => /^repositories:/m.test(block));
  if (text !== undefined) configs.push({ name: "README.md", text });
  return configs;
}

describe("our configs", async () => {
  const configs = await ownConfigs();

  it("are found where they are expected", () => {
    expect(configs.map(({ name }) => name)).toContain("README.md");
    expect(configs).toHaveLength(5);
  });

  it.each(configs)("$name has no problem and no warning", ({ text }) => {
    const { problems, warnings } = parseConfig(text, "config.yaml", {});

    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  });
});

describe("withBaseUrl", () => {
  it("gives a config that still parses", async () => {
    const { config } = generateSystem(3);

    const { problems } = parseConfig(
      withBaseUrl(config, "file:///srv/git"),
      "config.yaml",
      {},
      { allowFile: true },
    );

    expect(problems).toEqual([]);
  });
});
