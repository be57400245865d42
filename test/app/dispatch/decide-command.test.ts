import { describe, expect, it } from "vitest";
import { decideCheckAction } from "../../../app/dispatch/check-actions.ts";
import { type CommandFacts, decideCommand } from "../../../app/dispatch/decide-command.ts";
import type { CommandEvent } from "../../../app/events/event.ts";
import type { Hub } from "../../../app/hubs/hub.ts";

const old = "a".repeat(40);
const head = "b".repeat(40);
const hub = (key: string, takesChecks = true) => ({ key, takesChecks }) as Hub;
const one = hub("1:config.yaml");
const two = hub("2:config.yaml");
const plain = hub("3:config.yaml", false);

describe("decideCommand", () => {
  const decide = (command: CommandEvent["command"], facts: Partial<CommandFacts> = {}, commit?: string) => {
    const defaults = { listing: [one], held: [], pull: { open: true, head }, headThen: head };
    return decideCommand({ command, commit }, { ...defaults, ...facts });
  };
  const dispatch = (...hubs: Hub[]) => ({ kind: "dispatch", hubs });
  const check = (...hubs: Hub[]) => ({ kind: "check", hubs, head });
  const moved = { headThen: old };
  const unknown = { headThen: undefined };

  it.each([
    ["update of a service", decide("update"), dispatch(one)],
    ["update of a service, whatever the head", decide("update", moved), dispatch(one)],
    ["update of a hub", decide("update", { listing: [], held: [two] }), dispatch(two)],
    ["update of a hub that lists itself", decide("update", { held: [one, two] }), dispatch(one, two)],
    ["update of a closed pull request", decide("update", { pull: { open: false, head } }), dispatch(one)],
    ["retry on a hub", decide("retry", { listing: [], held: [two] }), dispatch(two)],
    ["retry on a service", decide("retry", { listing: [one, two] }), check(one, two)],
    ["validate", decide("validate"), check(one)],
    ["validate where one hub takes no checks", decide("validate", { listing: [one, plain] }), check(one)],
    ["validate of the head by name", decide("validate", moved, head), check(one)],
    ["validate by name where no event told of heads", decide("validate", unknown, head), check(one)],
  ])("%s", (_, decision, expected) => expect(decision).toEqual(expected));

  it.each([
    ["a repository of no hub", decide("update", { listing: [] }), /No hub/],
    ["validate on a hub", decide("validate", { listing: [], held: [two] }), /nothing to check here/],
    ["hubs that take no checks", decide("validate", { listing: [plain] }), /does not take checks/],
    ["a closed pull request", decide("validate", { pull: { open: false, head } }), /closed/],
    [
      "a head that moved",
      decide("validate", moved),
      new RegExp(`was ${old} when you wrote.*validate ${head}\``),
    ],
    ["a head that moved, retry", decide("retry", moved), new RegExp(`/protomanager retry ${head}\``)],
    ["a head that nobody knows", decide("validate", unknown), new RegExp(`validate ${head}\``)],
    ["another commit", decide("validate", {}, old), new RegExp(`named ${old}, and it is ${head} now`)],
  ])("refuses %s and says what to do", (_, decision, reply) => {
    expect(decision).toMatchObject({ kind: "refuse", reply: expect.stringMatching(reply) });
  });
});

it("knows the buttons", () => {
  const actions = ["rerequested", "retry", "regenerate", "toString", ""].map(decideCheckAction);
  expect(actions).toEqual(["recheck", "recheck", "regenerate", "none", "none"]);
});
