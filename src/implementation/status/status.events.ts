import type { Fact } from '../../platform/events/fact.js';
import type { ClusterAssessment, NotApplicableProposal, StatusAssessment } from './status.entities.js';

/** One fact for a bulk assessment: the subject is the recommendation where there is one only. */
export function statusAssessed(assessments: StatusAssessment[]): Fact {
  const [first] = assessments;
  if (!first) throw new Error('nothing was assessed');
  return {
    name: 'StatusAssessed',
    countryCode: first.countryCode,
    subjectId: assessments.length === 1 ? first.recommendationId : null,
    data: { status: first.status, effectiveOn: first.effectiveOn, count: assessments.length },
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

function decided({ id, countryCode, recommendationId }: NotApplicableProposal, name: string): Fact {
  return { name, countryCode, subjectId: id, data: { recommendationId } };
}
