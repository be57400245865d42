import { ApiError, type Reply } from "./http.ts";
import type { Oidc } from "./oidc.ts";

const root = "/_services/token";

/** Answers requests to the issuer of identity tokens; undefined for all others. */
export function answerOidc(
  oidc: Oidc,
  request: { method: string; url: URL; headers: Readonly<Record<string, string | undefined>> },
): Reply | undefined {
  const { pathname, searchParams } = request.url;
  if (request.method !== "GET" || !pathname.startsWith(`${root}/`)) return undefined;
  switch (pathname.slice(root.length)) {
    case "/.well-known/openid-configuration":
      return { status: 200, body: configuration(oidc) };
    case "/.well-known/jwks":
      return { status: 200, body: { keys: [publicJwk(oidc)] } };
    case "/idtoken": {
      const shown = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
      const value = oidc.ask(shown, searchParams.get("audience") ?? undefined);
      if (value === undefined) throw new ApiError(401, "Unauthorized");
      return { status: 200, body: { count: value.length, value } };
    }
    default:
      return undefined;
  }
}

function configuration({ issuer }: Oidc) {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ["public", "pairwise"],
    response_types_supported: ["id_token"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid"],
  };
}

function publicJwk({ keys }: Oidc) {
  const { kty, n, e } = keys.publicKey.export({ format: "jwk" });
  return { kty, use: "sig", alg: "RS256", kid: keys.id, n, e };
}
