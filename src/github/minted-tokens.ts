/** Installation tokens that are kept until they are about to end. */

export interface MintedToken {
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
}

export interface MintedTokens {
  /**
   * The token of this key, minted when there is none or it is about to end; one minting at a time. What `mint` throws
   * is thrown and not kept; undefined is kept.
   */
  get(key: string, mint: () => Promise<MintedToken | undefined>): Promise<MintedToken | undefined>;
  forget(which: (key: string) => boolean): void;
}

/** Installation tokens live an hour; one with less left than this is renewed before use. */
const renewBeforeMs = 10 * 60 * 1000;

/** @param now - milliseconds since 1970 */
export function mintedTokens(now: () => number): MintedTokens {
  const entries = new Map<string, { minting: Promise<MintedToken | undefined>; expires: number }>();
  const isFresh = ({ expires }: { expires: number }) => expires - now() >= renewBeforeMs;

  return {
    async get(key, mint) {
      const known = entries.get(key);
      if (known !== undefined && isFresh(known)) return known.minting;
      for (const [old, entry] of entries) if (!isFresh(entry)) entries.delete(old);
      const entry = { minting: mint(), expires: Number.POSITIVE_INFINITY };
      entries.set(key, entry);
      try {
        const minted = await entry.minting;
        if (minted !== undefined) entry.expires = minted.expires;
        return minted;
      } catch (error) {
        if (entries.get(key) === entry) entries.delete(key);
        throw error;
      }
    },
    forget(which) {
      for (const key of [...entries.keys()]) if (which(key)) entries.delete(key);
    },
  };
}
