// How fast local-github is on this machine: `node test/local-github/bench/speed.ts [repositories]`.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pLimit from "p-limit";
import { clientOf, queryGraphql } from "../client.ts";
import { startLocalGitHub } from "../local-github.ts";

const count = Number(process.argv[2] ?? 2000);
const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);

async function measure(what: string, times: number, work: (index: number) => Promise<unknown>, width = 8) {
  const started = performance.now();
  const limit = pLimit(width);
  await Promise.all(Array.from({ length: times }, (_, index) => limit(() => work(index))));
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${what.padEnd(44)} ${times} in ${seconds.toFixed(1)} s, ${Math.round(times / seconds)}/s, ${megabytes()} MB`,
  );
}

let arrived = 0;
const hook = createServer((request, response) => {
  request.resume().on("end", () => {
    arrived += 1;
    response.end();
  });
});
await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));

await using github = await startLocalGitHub({ requestsKept: 1000, deliveriesKept: 1000 });
const name = (index: number) => `service-${index % count}`;
const file = (text: string) => ({ "proto/a.proto": `syntax = "proto3";\n// ${text}\n` });

await measure("repositories made, with a first commit", count, (index) =>
  github.createRepository("acme", name(index), { private: true, files: file("first") }),
);
await measure("commits that nobody hears of", count, (index) =>
  github.commit("acme", name(index), "main", file("second")),
);
github.createApp({
  slug: "proto",
  owner: "acme",
  permissions: { contents: "read" },
  events: ["push"],
  webhook: { url: `http://127.0.0.1:${(hook.address() as AddressInfo).port}`, secret: "secret" },
  installations: [{ account: "acme", repositories: "all" }],
});
await measure("commits with a delivery each, all arrived", count, async (index) => {
  await github.commit("acme", name(index), "main", file("third"));
  if (index === count - 1) await github.webhooksDelivered();
});
await github.webhooksDelivered();
console.log(`${arrived} deliveries arrived`);

const token = github.createToken({
  repositories: Array.from({ length: count }, (_, index) => `acme/${name(index)}`),
  permissions: { contents: "read" },
});
const client = clientOf(github, token);
const one = (index: number) => `r${index}: repository(owner: "acme", name: "${name(index)}") {
  defaultBranchRef { target { oid } }
  object(expression: "HEAD:proto") { oid }
}`;
await measure("GraphQL reads of 50 heads and trees each", Math.ceil(count / 50), (page) =>
  queryGraphql(
    github,
    token,
    `{ ${Array.from({ length: 50 }, (_, index) => one(page * 50 + index)).join(" ")} }`,
  ),
);
await measure("REST reads of a file", count, (index) =>
  client.rest.repos.getContent({ owner: "acme", repo: name(index), path: "proto/a.proto" }),
);
hook.closeAllConnections();
hook.close();
