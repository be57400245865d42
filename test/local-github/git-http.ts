import path from "node:path";
import { runAny } from "../../src/process.ts";
import { gitEnvironment } from "./git/bare-repository.ts";
import { ApiError, type Reply } from "./http.ts";
import type { GitHubState } from "./state.ts";
import { authorize, secretOf } from "./tokens.ts";

/** A request for git data: smart HTTP only. */
export interface GitRequest {
  owner: string;
  name: string;
  service: "git-upload-pack" | "git-receive-pack";
  /** Below the repository: `info/refs` or the service. */
  resource: string;
}

const route =
  /^\/(?<owner>[\w.-]+)\/(?<name>[\w.-]+?)(?:\.git)?\/(?<resource>info\/refs|git-upload-pack|git-receive-pack)$/;

export function matchGitRequest(url: URL): GitRequest | undefined {
  const { owner = "", name = "", resource = "" } = route.exec(url.pathname)?.groups ?? {};
  if (resource === "") return undefined;
  const service = resource === "info/refs" ? url.searchParams.get("service") : resource;
  if (service !== "git-upload-pack" && service !== "git-receive-pack") return undefined;
  return { owner, name, service, resource };
}

/** Answers through `git http-backend`, once the caller has shown that it may. */
export async function serveGit(
  state: GitHubState,
  request: GitRequest,
  incoming: { method: string; url: URL; headers: Readonly<Record<string, string | undefined>>; body: Buffer },
): Promise<Reply> {
  const { owner, name, service, resource } = request;
  const repository = state.findRepository(owner, name);
  const renamed = state.findRenamed(owner, name);
  if (!repository && renamed) {
    const location = `${state.address}/${renamed.fullName}.git/${resource}${incoming.url.search}`;
    return { status: 301, headers: { location } };
  }
  const secret = secretOf(incoming.headers.authorization);
  const token = secret === undefined ? undefined : state.tokens.find(secret, state.now());
  if (secret !== undefined && !token) return unauthorized("Invalid username or token.");
  const writes = service === "git-receive-pack";
  try {
    if (!repository) throw new ApiError(token ? 404 : 401, "Repository not found.");
    authorize(token, repository, "contents", writes ? "write" : "read");
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Without credentials GitHub does not tell a hidden repository from a missing one: it asks for them.
    if (!token) return unauthorized("Repository not found.");
    const denied = `Permission to ${owner}/${name}.git denied to ${token.account.login}.`;
    return text(error.status, error.status === 404 ? "Repository not found." : denied);
  }
  const result = await runAny({
    file: "git",
    args: ["http-backend"],
    cwd: path.dirname(repository.git.folder),
    input: incoming.body,
    maxOutputBytes: 256 * 1024 * 1024,
    env: {
      ...gitEnvironment,
      GIT_HTTP_EXPORT_ALL: "1",
      GIT_PROJECT_ROOT: path.dirname(repository.git.folder),
      PATH_INFO: `/${path.basename(repository.git.folder)}/${resource}`,
      REQUEST_METHOD: incoming.method,
      QUERY_STRING: incoming.url.search.slice(1),
      CONTENT_TYPE: incoming.headers["content-type"],
      CONTENT_LENGTH: String(incoming.body.length),
      HTTP_CONTENT_ENCODING: incoming.headers["content-encoding"],
      GIT_PROTOCOL: incoming.headers["git-protocol"],
      REMOTE_USER: token?.account.login ?? "",
      REMOTE_ADDR: "127.0.0.1",
    },
  });
  if (writes && resource === service) await repository.refsChanged(token?.account);
  return parseCgi(result.stdout);
}

function parseCgi(output: Buffer): Reply {
  const end = output.indexOf("\r\n\r\n");
  if (end === -1) return text(500, "git http-backend gave no answer");
  const headers: Record<string, string> = {};
  for (const line of output.subarray(0, end).toString("latin1").split("\r\n")) {
    const colon = line.indexOf(":");
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const { status = "200", ...rest } = headers;
  return { status: Number.parseInt(status, 10), headers: rest, body: output.subarray(end + 4) };
}

function unauthorized(message: string): Reply {
  const reply = text(401, message);
  return { ...reply, headers: { ...reply.headers, "www-authenticate": 'Basic realm="GitHub"' } };
}

function text(status: number, message: string): Reply {
  return { status, headers: { "content-type": "text/plain" }, body: Buffer.from(`${message}\n`) };
}
