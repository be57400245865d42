/** What readers of a pull request may see of a report. Pure. */

import type { CheckFinding, CheckReport } from "../../src/companion/protocol.ts";
import type { Visibility } from "../hubs/hub.ts";
import { isLessVisible, type Place } from "./visibility.ts";

export interface Audience {
  /** The pull request's repository. */
  service: Place;
  /** Its names in config.yaml. */
  own: ReadonlySet<string>;
  hub: Place;
  /** Other repositories by their names in config.yaml; one that is not here counts as private. */
  places: ReadonlyMap<string, Place>;
}

export interface ShownReport {
  findings: CheckFinding[];
  /** Findings that are only counted. */
  hidden: number;
  /** Names in config.yaml of other repositories that no longer assemble. */
  broken: string[];
  /** The others, counted by what they are. */
  hiddenBroken: Partial<Record<Visibility, number>>;
}

export function shownReport(report: CheckReport, audience: Audience): ShownReport {
  const { own, places, service, hub } = audience;
  const mayName = (name: string): boolean => {
    const place = places.get(name);
    return own.has(name) || (place !== undefined && !isLessVisible(place, service));
  };
  const mayNameAll = !isLessVisible(hub, service) && report.names.every(mayName);
  const mayShow = ({ repository, involves }: CheckFinding): boolean => {
    if (involves === "all") return mayNameAll;
    return (repository === undefined ? mayNameAll : mayName(repository)) && involves.every(mayName);
  };
  const findings = report.findings.filter(mayShow);
  const hiddenBroken: ShownReport["hiddenBroken"] = {};
  for (const name of report.broken.filter((broken) => !mayName(broken))) {
    const place = places.get(name);
    const visibility = place?.visibility ?? "private";
    hiddenBroken[visibility] = (hiddenBroken[visibility] ?? 0) + 1;
  }
  return {
    findings,
    hidden: report.findings.length - findings.length + report.more,
    broken: report.broken.filter(mayName),
    hiddenBroken,
  };
}
