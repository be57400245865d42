import { describe, expect, it } from "vitest";
import { explain, GitHubError } from "../../src/github/errors.ts";

const attempt = { doing: "create the pull request", repository: "acme/hub", access: "write" } as const;

function answer(status: number, message: string, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(message), { name: "HttpError", status, response: { headers } });
}

describe("explain", () => {
  it.each<[string, Error, RegExp]>([
    [
      "the setting that lets Actions open pull requests",
      answer(
        403,
        "GitHub Actions is not permitted to create or approve pull requests. - https://docs.github.com/rest/x",
      ),
      /Settings → Actions → General/,
    ],
    ["SSO", answer(403, "Resource protected", { "x-github-sso": "required; url=…" }), /single sign-on/],
    ["an archived repository", answer(403, "Repository was archived so is read-only."), /archived/],
    ["a missing permission", answer(403, "Resource not accessible by integration"), /`contents: write`/],
    [
      "the workflows permission",
      answer(
        403,
        "refusing to allow a GitHub App to create or update workflow `.github/workflows/a.yml` without `workflows` permission",
      ),
      /permission `workflows`/,
    ],
    ["a rate limit", answer(403, "API rate limit exceeded for installation ID 1."), /rate limit is used up/],
    ["a ruleset", answer(422, "Repository rule violations found"), /ruleset/],
    ["a dead token", answer(401, "Bad credentials"), /expired, was revoked/],
    ["an invisible repository", answer(404, "Not Found"), /cannot see the repository/],
  ])("recognises %s", (_name, error, advice) => {
    const explained = explain(error, attempt) as Error;

    expect(explained).toBeInstanceOf(GitHubError);
    expect(explained.message).toMatch(/^acme\/hub: could not create the pull request: GitHub answered "/);
    expect(explained.message).toMatch(advice);
    expect(explained.message).not.toContain("docs.github.com/rest");
  });

  it("passes on what GitHub said where nothing better is known", () => {
    const explained = explain(answer(422, 'Validation Failed: {"field":"head"}\nmore'), attempt) as Error;

    expect(explained.message).toContain('GitHub answered "422 Validation Failed: {"field":"head"} more".');
  });

  it("does not take a lost connection for an answer 500", () => {
    const lost = Object.assign(new Error("read ECONNRESET"), { name: "HttpError", status: 500 });

    expect(explain(lost, attempt)).toMatchObject({ status: undefined });
  });

  it("leaves other errors as they are", () => {
    const bug = new TypeError("x is not a function");

    expect(explain(bug, attempt)).toBe(bug);
  });
});
