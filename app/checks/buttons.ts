/** Buttons of a check run. https://docs.github.com/rest/checks/runs: at most three; 20, 40 and 20 characters. */

export const buttons = [
  { label: "Check again", description: "Check this commit once more", identifier: "retry" },
  { label: "Regenerate", description: "Bring the newest protos into the hub", identifier: "regenerate" },
] as const;
