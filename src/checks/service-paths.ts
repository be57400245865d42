/** gRPC paths that clients of the committed global.proto call, and that are other ones now. */

import type { SymbolMap } from "../assembly/assembly.ts";
import type { Finding } from "./finding.ts";

/** The part of `global.map.json` that is compared. */
export type ServiceNames = Pick<SymbolMap, "symbols">;

/**
 * One finding for each service whose name in global.proto changed: gRPC paths begin with it. Services that came or
 * went are not moved; the breaking check reports what went.
 */
export function servicePathFindings(before: ServiceNames, after: ServiceNames): Finding[] {
  const was = new Map(services(before).map(({ source, merged }) => [source, merged]));
  return services(after).flatMap(({ source, merged, repo, path, line }): Finding[] => {
    const old = was.get(source);
    if (old === undefined || old === merged) return [];
    const message = `Clients of the committed global.proto call /${old}/…; generated anew they call /${merged}/….`;
    const silence =
      "Put the service's name back under `names` in protomanager.lock, or merge the pull request to accept the change.";
    const location = { repository: repo, path, line, column: undefined };
    return [{ rule: "SERVICE_PATH", severity: "error", ...location, message, silence }];
  });
}

function services({ symbols }: ServiceNames): SymbolMap["symbols"] {
  return symbols.filter(({ kind }) => kind === "service");
}
