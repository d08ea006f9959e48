import { createHash, randomBytes } from 'node:crypto';

/** A secret that is told once, and the hash that is kept in its place. */
export interface SecretToken {
  token: string;
  hash: string;
}

/** 256 random bits: too many to guess, so that a fast hash is enough to keep. */
export function newSecretToken(): SecretToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

/** The hash under which a token is looked up. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
