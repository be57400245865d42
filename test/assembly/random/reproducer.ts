/** A random system as a test case, to be pasted where it belongs. */

import { DEFAULT_CONFIG } from "../support.ts";
import type { Verdict } from "./judge.ts";
import type { RandomSystem } from "./random-system.ts";

/** What `replay.ts` is started with to see a failure again. */
export interface Place {
  seed: number;
  path: string;
}

export function replayCommand({ seed, path }: Place): string {
  return `npx node test/assembly/random/replay.ts --seed ${seed} --path ${path}`;
}

/** TypeScript with the system as literals, in the words of `test/assembly/support.ts`. */
export function testCase({ repositories, options }: RandomSystem, { outcome, unexplained }: Verdict): string {
  const config = Object.entries(options.config).filter(
    ([key, value]) =>
      JSON.stringify(DEFAULT_CONFIG[key as keyof typeof DEFAULT_CONFIG]) !== JSON.stringify(value),
  );
  const lines = Object.entries(repositories).flatMap(([repository, files]) => [
    `    ${repository}: {`,
    ...Object.entries(files).map(([path, text]) => `      ${JSON.stringify(path)}: ${literal(text)},`),
    "    },",
  ]);
  return [
    `it(${JSON.stringify(`is explained (${outcome})`)}, async () => {`,
    "  const repositories = {",
    ...lines,
    "  };",
    `  const config = ${JSON.stringify(Object.fromEntries(config))} as const;`,
    `  const dependencies = ${JSON.stringify(options.dependencies)};`,
    "",
    "  const verdict = await judge({ repositories, options: { config, dependencies } });",
    "",
    "  expect(verdict.unexplained).toEqual([]);",
    "});",
    ...unexplained.flatMap((one) => one.split("\n").map((line) => `// ${line}`)),
  ].join("\n");
}

/** A template literal where that is the same text. */
function literal(text: string): string {
  const readable = !/[\r\uFEFF]/.test(text);
  return readable ? `\`${text.replace(/[\\`]|\$\{/g, "\\$&")}\`` : JSON.stringify(text);
}
