/**
 * Loaded into the App by `node --import`: its clock is off by as many milliseconds as the file `CLOCK_FILE` says,
 * looked at every tenth of a second. PGlite takes its time from the same clock. Timers go on, as after a real jump.
 */

import { readFileSync } from "node:fs";

const RealDate = Date;
const file = process.env.CLOCK_FILE ?? "";
let shiftMs = readShift();
setInterval(() => {
  shiftMs = readShift();
}, 100).unref();

function readShift(): number {
  try {
    return Number(readFileSync(file, "utf8")) || 0;
  } catch {
    return 0;
  }
}

const now = () => RealDate.now() + shiftMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as object,
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === "now" ? now : (Reflect.get(target, name) as unknown)),
});
