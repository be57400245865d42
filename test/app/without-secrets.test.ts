import { expect, test } from "vitest";
import { withoutSecrets } from "../../app/without-secrets.ts";

const random = "1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s";

test.each([
  [`token ghs_${random} refused`, "token *** refused"],
  [`github_pat_11ABC_${random}`, "***"],
  [`ghs_1234_${"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0"}.sig-na_ture end`, "*** end"],
  ["eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.c2lnbmF0dXJl", "***"],
  [`Authorization: Bearer ${random}`, "Authorization: Bearer ***"],
  ["https://x-access-token:secret@github.com/acme/orders.git", "https://***@github.com/acme/orders.git"],
  ["postgres://user:pass@db:5432/app is away", "postgres://***@db:5432/app is away"],
  ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY----- end", "*** end"],
  ["-----BEGIN PRIVATE KEY-----\nMIIE", "***"],
])("%s", (text, expected) => {
  expect(withoutSecrets(text)).toBe(expected);
});

test.each([
  "GET https://api.github.com/repos/acme/orders/git/trees/4b825dc642cb6eb9a060e54bf8d69288fbee4904 said 404",
  "path a@b/c.proto in https://github.com/acme/orders/blob/main/@types",
  "a token is missing",
])("%s is left as it is", (text) => {
  expect(withoutSecrets(text)).toBe(text);
});
