/** Variables that say where each ecosystem's packages come from and are kept, passed on to the programs that ask for them. */

/** Of the go command: `go help environment`. Flags for all its commands, GOFLAGS, are each caller's own affair. */
// biome-ignore format: a list reads better in few lines
export const goSettings: readonly string[] = [
  "GOPROXY", "GONOPROXY", "GOPRIVATE", "GOSUMDB", "GONOSUMDB", "GOINSECURE", "GOAUTH", "NETRC", "GOVCS", "GOENV", "GOPATH",
  "GOROOT", "GOMODCACHE", "GOCACHE", "GOTMPDIR", "GOTOOLCHAIN",
];

/** Of pip, besides its `pip.conf`: https://pip.pypa.io/en/stable/topics/configuration */
// biome-ignore format: a list reads better in few lines
export const pipSettings: readonly string[] = [
  "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_FIND_LINKS", "PIP_TRUSTED_HOST", "PIP_PROXY", "PIP_CERT",
  "PIP_CLIENT_CERT", "PIP_CONFIG_FILE", "PIP_DEFAULT_TIMEOUT", "PIP_TIMEOUT", "PIP_RETRIES", "PIP_CACHE_DIR",
  "PIP_NO_CACHE_DIR", "PIP_KEYRING_PROVIDER", "REQUESTS_CA_BUNDLE",
];

/** Of cargo, besides its `config.toml`: https://doc.rust-lang.org/cargo/reference/environment-variables.html */
// biome-ignore format: a list reads better in few lines
export const cargoSettings: readonly string[] = [
  "CARGO_HOME", "CARGO_HTTP_PROXY", "CARGO_HTTP_CAINFO", "CARGO_HTTP_TIMEOUT", "CARGO_HTTP_CHECK_REVOKE",
  "CARGO_NET_RETRY", "CARGO_NET_GIT_FETCH_WITH_CLI", "CARGO_BUILD_JOBS", "RUSTUP_HOME", "RUSTUP_TOOLCHAIN",
];
