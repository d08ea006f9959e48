import { Injectable } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { notFound, UserError } from '../../platform/graphql/user-error.js';
import { DocumentLoader } from '../../recommendations/documents/document.loader.js';
import { monthsAfter, type FollowUpProposal, type FollowUpProposalArgs } from './follow-up-proposal.js';

/** Reckons what a term would give. The day itself is entered by a person, from the document. */
@Injectable()
export class FollowUpProposals {
  constructor(private readonly documents: DocumentLoader) {}

  /** Throws `NOT_FOUND` for a document that the actor does not see, `INVALID` for one without a day. */
  async propose(
    context: ActorContext,
    { documentId, termMonths }: FollowUpProposalArgs,
  ): Promise<FollowUpProposal> {
    const document = await this.documents.load(context, documentId);
    if (!document) throw notFound('document', documentId, ['documentId']);
    const { publishedOn: from, symbol } = document;
    if (from !== null) return { from, dueOn: monthsAfter(from, termMonths) };
    throw new UserError('INVALID', `${symbol} has no day here from which a term could run.`, ['documentId']);
  }
}
