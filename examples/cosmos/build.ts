/**
 * The Cosmos family in its own repositories. cosmos-sdk carries a vendored copy of CometBFT's protos, as the real
 * one does; config.yaml excludes it. gogoproto, cosmos-proto and googleapis hold option files, which stay external.
 */

import { type Example, readExample } from "../example.ts";
import { joinFiles, npmProtos } from "../npm-protos.ts";
import { type Split, splitFiles } from "../split.ts";

/** npm package → import prefix of its top folder. */
const packages: Readonly<Record<string, string>> = {
  "@protobufs/confio": "confio",
  "@protobufs/cosmos": "cosmos",
  "@protobufs/cosmos_proto": "cosmos_proto",
  "@protobufs/cosmwasm": "cosmwasm",
  "@protobufs/gogoproto": "gogoproto",
  "@protobufs/ibc": "ibc",
  "@protobufs/tendermint": "tendermint",
};

export const cosmosSplit: Split = {
  googleapis: ["google/api/**"],
  gogoproto: ["gogoproto/**"],
  "cosmos-proto": ["cosmos_proto/**"],
  cometbft: ["tendermint/**"],
  ics23: ["confio/**"],
  "cosmos-sdk": ["cosmos/**", "tendermint/**"],
  "ibc-go": ["ibc/**"],
  wasmd: ["cosmwasm/**"],
};

/** The example; needs the packages of `npm run examples`. */
export async function cosmosExample(): Promise<Example> {
  const parts = Object.entries(packages).map(([name, prefix]) => npmProtos(name, ".", prefix));
  const googleapis = npmProtos("@protobufs/google", "api", "google/api");
  const repositories = splitFiles(joinFiles(await Promise.all([...parts, googleapis])), cosmosSplit);
  return readExample("cosmos", import.meta.dirname, async (name) => repositories.get(name) ?? new Map());
}
