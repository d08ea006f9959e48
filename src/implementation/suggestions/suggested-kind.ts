import type { LinkKind } from '../../recommendations/links/link.entity.js';

/** From this score on two texts ask for the same; below they are about the same matter. */
export const SAME_REQUEST = 0.25;

/** What a rule knows of two recommendations: the later one and the earlier one. */
export interface Likeness {
  score: number;
  laterMechanism: string;
  earlierMechanism: string;
  laterText: string;
}

/** The later text says that it comes back to something that was said before. */
const LOOKS_BACK =
  /\b(?:previous|earlier|last|preceding) (?:cycle|review|concluding observations|recommendations?|comments|views)\b|\b(?:recall(?:s|ing)|reiterat(?:es|ing)|draw(?:s|ing) attention to) its\b|\b(?:noted|accepted|supported) in (?:\d{4}|the)\b/i;
/** It says so in the words of somebody who asks again. */
const ASKS_AGAIN = /\breiterat(?:es|ing) its (?:previous |earlier )?(?:recommendation|concern|request|call)/i;

/**
 * How two texts that are alike most likely hang together. A person decides; the rules only say what stands to reason:
 * - the later one repeats, in its own words, that it "reiterates its recommendation" → REITERATES;
 * - the later one of the same mechanism looks back ("previous concluding observations", "accepted in the previous
 *   cycle") → FOLLOW_UP_OF;
 * - the same mechanism asks for the same later → REITERATES;
 * - another mechanism asks for the same → DUPLICATE_OF;
 * - everything less alike → RELATED.
 * SUPERSEDES is never suggested: whether something no longer needs an answer is not in the words.
 */
export function suggestedKind({ score, laterMechanism, earlierMechanism, laterText }: Likeness): LinkKind {
  const sameMechanism = laterMechanism === earlierMechanism;
  if (sameMechanism && ASKS_AGAIN.test(laterText)) return 'REITERATES';
  if (sameMechanism && LOOKS_BACK.test(laterText)) return 'FOLLOW_UP_OF';
  if (score < SAME_REQUEST) return 'RELATED';
  return sameMechanism ? 'REITERATES' : 'DUPLICATE_OF';
}
