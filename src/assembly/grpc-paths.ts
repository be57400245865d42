/** Services whose gRPC path is another one after merging (docs/specification.md 3.9). */

import type { Diagnostic } from "../diagnostics.ts";
import { diagnostic } from "./codes.ts";
import type { NamePlan, Unit } from "./linked.ts";
import { qualify } from "./name-pins.ts";

export interface MovedService {
  unit: Unit;
  /** Full names. */
  source: string;
  merged: string;
}

export function movedServices(units: readonly Unit[], plan: NamePlan): MovedService[] {
  return units
    .filter((unit) => unit.node.kind === "service")
    .map((unit) => {
      const source = qualify(unit.package, unit.name);
      return { unit, source, merged: plan.merged.get(source)! };
    })
    .filter(({ source, merged }) => source !== merged);
}

/** Old gRPC path → new one for every rpc of the services. */
export function movedPaths(services: readonly MovedService[]): Record<string, string> {
  const paths = services.flatMap(({ unit, source, merged }) => {
    const rpcs = unit.node.kind === "service" ? unit.node.rpcs : [];
    return rpcs.map(({ name }) => [`/${source}/${name.name}`, `/${merged}/${name.name}`] as const);
  });
  return Object.fromEntries(paths.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** So many moved services are spelled out; the name map has them all. */
const SHOWN = 5;

/** PM1101, when there is a service to speak of. */
export function movedServicesNotice(services: readonly MovedService[]): Diagnostic[] {
  if (services.length === 0) return [];
  const shown = services.slice(0, SHOWN).map(({ source, merged }) => `/${source}/ → /${merged}/`);
  const more = services.length > SHOWN ? ` and ${services.length - SHOWN} more` : "";
  const count =
    services.length === 1
      ? "the gRPC path of 1 service changes"
      : `the gRPC paths of ${services.length} services change`;
  const advice =
    "a server built from the sources does not answer under the new ones (docs/specification.md 3.9)";
  return [diagnostic("PM1101", `${count}: ${shown.join(", ")}${more}; ${advice}`)];
}
