import { UserError } from '../../platform/graphql/user-error.js';
import type { Recommendation } from '../recommendations/recommendation.entity.js';
import type { LinkKind, RecommendationLink } from './link.entity.js';

/** What a rule needs to know of an end of a link. */
export type LinkEnd = Pick<Recommendation, 'id' | 'issuedOn' | 'mergedIntoId'>;

const SYMMETRIC: ReadonlySet<LinkKind> = new Set<LinkKind>(['DUPLICATE_OF', 'RELATED']);

/** In words, for `from` and `to`. */
const SAYS: Record<LinkKind, string> = {
  DUPLICATE_OF: 'is a duplicate of',
  REITERATES: 'reiterates',
  FOLLOW_UP_OF: 'is a follow-up of',
  SUPERSEDES: 'supersedes',
  RELATED: 'is related to',
};

/** Whether a kind holds in both directions. */
export function isSymmetric(kind: LinkKind): boolean {
  return SYMMETRIC.has(kind);
}

/** Throws where two recommendations cannot be linked in this way at all; `path` is where the link stands. */
export function mustBeLinkable(kind: LinkKind, from: LinkEnd, to: LinkEnd, path: readonly string[]): void {
  if (from.id === to.id) {
    throw new UserError('INVALID', 'A recommendation is not linked to itself.', [...path, 'toId']);
  }
  const merged = [from, to].find(({ mergedIntoId }) => mergedIntoId !== null);
  if (merged) {
    throw new UserError(
      'CONFLICT',
      `The recommendation ${merged.id} was merged into ${merged.mergedIntoId}: use that one.`,
      [...path, merged === from ? 'fromId' : 'toId'],
    );
  }
  if (!isSymmetric(kind) && isEarlier(from, to)) {
    throw new UserError(
      'INVALID',
      `${from.id} was issued on ${from.issuedOn}, before ${to.id} on ${to.issuedOn}: the earlier one cannot be the one that ${SAYS[kind]} the other. Exchange fromId and toId.`,
      [...path, 'fromId'],
    );
  }
}

/** From the later to the earlier one where a kind has no direction of its own, so that a pair is said in one way. */
export function inDirection<E extends LinkEnd>(kind: LinkKind, from: E, to: E): [from: E, to: E] {
  const exchange = isSymmetric(kind) && (isEarlier(from, to) || (!isEarlier(to, from) && from.id < to.id));
  return exchange ? [to, from] : [from, to];
}

type Said = Pick<RecommendationLink, 'kind' | 'fromId' | 'toId'>;

/** Whether two links of one pair say the same. */
export function saysTheSame(one: Said, other: Said): boolean {
  return one.kind === other.kind && one.fromId === other.fromId && one.toId === other.toId;
}

/** What a link says, for an error. */
export function inWords({ kind, fromId, toId }: Said): string {
  return `${fromId} ${SAYS[kind]} ${toId}`;
}

/** Days that are unknown exclude nothing. */
function isEarlier(one: LinkEnd, other: LinkEnd): boolean {
  return one.issuedOn !== null && other.issuedOn !== null && one.issuedOn < other.issuedOn;
}
