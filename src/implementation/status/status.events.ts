import type { Fact } from '../../platform/events/fact.js';
import { assessedId } from './assessed.js';
import type { ClusterAssessment, NotApplicableProposal, StatusAssessment } from './status.entities.js';
import type { WholeStatus } from './wholes-of-parts.js';

/** One fact for a bulk assessment: the subject is the recommendation, or the part, where there is one only. */
export function statusAssessed(assessments: StatusAssessment[]): Fact {
  const [first] = assessments;
  if (!first) throw new Error('nothing was assessed');
  return {
    name: 'StatusAssessed',
    countryCode: first.countryCode,
    subjectId: assessments.length === 1 ? assessedId(first) : null,
    data: { status: first.status, effectiveOn: first.effectiveOn, count: assessments.length },
  };
}

/** The status of split recommendations followed their parts'; where it became NOT_ASSESSED none was recorded. */
export function statusDerived(wholes: readonly WholeStatus[], recorded: number): Fact {
  const [first] = wholes;
  if (!first) throw new Error('nothing was derived');
  const one = wholes.length === 1;
  return {
    name: 'StatusDerived',
    countryCode: first.countryCode,
    subjectId: one ? first.recommendationId : null,
    data: { status: one ? first.status : null, count: wholes.length, recorded },
  };
}

export function notApplicableProposed(proposals: NotApplicableProposal[]): Fact {
  const [first] = proposals;
  if (!first) throw new Error('nothing was proposed');
  return {
    name: 'NotApplicableProposed',
    countryCode: first.countryCode,
    subjectId: proposals.length === 1 ? first.id : null,
    data: { reason: first.notApplicableReason, count: proposals.length },
  };
}

export const notApplicableConfirmed = (proposal: NotApplicableProposal): Fact =>
  decided(proposal, 'NotApplicableConfirmed');
export const notApplicableRejected = (proposal: NotApplicableProposal): Fact =>
  decided(proposal, 'NotApplicableRejected');

export const clusterAssessed = ({
  countryCode,
  clusterId,
  status,
  effectiveOn,
}: ClusterAssessment): Fact => ({
  name: 'ClusterAssessed',
  countryCode,
  subjectId: clusterId,
  data: { status, effectiveOn },
});

function decided({ id, countryCode, recommendationId, partId }: NotApplicableProposal, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { recommendationId, partId } };
}
