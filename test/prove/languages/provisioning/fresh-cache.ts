/** Every tool of the table onto a machine that has none, through a proxy that lets through to the registries alone. */

import { appendFile, readdir } from "node:fs/promises";
import path from "node:path";
import { digestOf, pinnedTool, type ToolName, toolNames } from "../../../../src/toolchain/pinned.ts";
import type { Findings } from "../../line-result.ts";
import { generateWithAll } from "./generates.ts";
import { type Machine, machine } from "./machine.ts";
import { RegistryProxy, registryHosts } from "./proxy.ts";

export async function freshCache(findings: Findings): Promise<void> {
  await using proxy = await RegistryProxy.start();
  await using fresh = await machine({ HTTPS_PROXY: proxy.url, https_proxy: proxy.url });
  const rows: (string | number)[][] = [];
  for (const name of toolNames) rows.push(await installOne(name, fresh, findings));
  const generated = await generateWithAll(fresh, findings);
  findings.table(
    "Each tool fetched into an empty cache",
    ["tool", "version", "kind", "seconds", "pinned digest", "in the cache", "works"],
    rows.map((row) => [...row, generated.get(String(row[0])) ?? "no"]),
  );

  findings.check(proxy.refused.size === 0, `other hosts were asked for: ${[...proxy.refused].join(", ")}`);
  for (const [kind, hosts] of Object.entries(registryHosts)) {
    const asked = hosts.some((host) => proxy.asked.has(host));
    findings.check(asked, `${kind}: nothing went through the proxy`);
  }
  findings.note(`Hosts that the proxy was asked for: ${[...proxy.asked].sort().join(", ")}.`);
  await offline(fresh, findings);
  await damage(fresh, findings);
}

async function installOne(name: ToolName, fresh: Machine, findings: Findings): Promise<(string | number)[]> {
  const { version, kind, builds } = pinnedTool(name);
  console.error(`  ${name} …`);
  const begin = performance.now();
  const { exitCode, stdout, stderr } = await fresh.install([name]);
  const seconds = Number(((performance.now() - begin) / 1000).toFixed(1));
  const fetched = exitCode === 0 && new RegExp(`^${name} .* fetched `, "m").test(stdout);
  findings.check(fetched, `${name}: exit code ${exitCode}\n${stderr}`);
  const [build] = builds;
  return [name, version, kind, seconds, build ? digestOf(build).slice(0, 23) : "", fetched ? "yes" : "no"];
}

/** Again, where no registry can be reached: all comes from the cache. */
async function offline({ install }: Machine, findings: Findings): Promise<void> {
  const nowhere = { PROTOMANAGER_MIRROR: "http://127.0.0.1:1" };
  const { exitCode, stdout } = await install(toolNames, nowhere);
  const cached = stdout.split("\n").filter((line) => / cache +/.test(line)).length;
  findings.check(
    exitCode === 0 && cached === toolNames.length,
    `without a registry ${cached} of ${toolNames.length} tools came from the cache (exit code ${exitCode})`,
  );
  findings.note(`Without any registry ${cached} of ${toolNames.length} tools are found in the cache.`);
}

/** `verify` finds all as installed, and then the one file that was touched. */
async function damage({ verify, cacheFolder }: Machine, findings: Findings): Promise<void> {
  const before = await verify();
  findings.check(before.exitCode === 0, `verify of a fresh cache ends with ${before.exitCode}`);
  const tools = path.join(cacheFolder, "tools");
  const folder = (await readdir(tools)).find((name) => name.startsWith("protoc-gen-go-v")) ?? "";
  await appendFile(path.join(tools, folder, "protoc-gen-go"), "!");
  const after = await verify();
  const named = after.stdout.includes(`${folder}: protoc-gen-go has other bytes than when it was installed`);
  findings.check(after.exitCode === 1 && named, `verify misses a byte more (exit code ${after.exitCode})`);
  findings.note(`verify of a program that got one byte more ends with ${after.exitCode} and names it.`);
}
