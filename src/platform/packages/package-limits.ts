const MEGABYTE = 1024 * 1024;

/** How much of a package is taken. What it says of itself is never trusted: it is counted while it is inflated. */
export interface PackageLimits {
  /** Parts in it. */
  entries: number;
  /** Bytes of all parts that are read, inflated. */
  inflated: number;
  /** Inflated bytes for each byte in the file, of a part that is longer than a megabyte. */
  ratio: number;
  /** Bytes of markup or text without a tag, an attribute or an end of them in between. */
  token: number;
  /** Elements inside one another. */
  depth: number;
}

/** Limits for what ministries and the United Nations write: a long report has some megabytes of text. */
export const PACKAGE_LIMITS: PackageLimits = {
  entries: 5_000,
  inflated: 400 * MEGABYTE,
  ratio: 250,
  token: 2 * MEGABYTE,
  depth: 200,
};

/** A part shorter than this is never refused for its ratio: an almost empty one shrinks to nothing. */
export const RATIO_COUNTS_FROM = MEGABYTE;
