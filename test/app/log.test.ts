import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { withFacts } from "../../app/log.ts";
import { createLog } from "../../app/telemetry/log.ts";

it("says each fact once, the line's own before those of its job", () => {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = withFacts(createLog({ level: "info", secrets: () => [], destination }), {
    queue: "check",
    hub: "1:config.yaml",
  });
  log.child({ pull: 3 }).warn({ hub: "2:config.yaml", run: 9 }, "A check was started");
  log.debug({}, "not at this level");

  expect(lines).toHaveLength(1);
  expect(lines[0]?.match(/"hub":/g)).toHaveLength(1);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    level: "warn",
    queue: "check",
    hub: "2:config.yaml",
    pull: 3,
    run: 9,
    msg: "A check was started",
  });
});
