import { graphqlEnum } from '../../platform/graphql/enums.js';

export type ContributionKind = 'INFORMATION' | 'COMMENT' | 'SHADOW_ASSESSMENT';
export const ContributionKindEnum = graphqlEnum<ContributionKind>(
  'ContributionKind',
  'What a stakeholder brings.',
  {
    INFORMATION: 'Facts: what happened, what was found.',
    COMMENT: 'A view on what the State does or says.',
    SHADOW_ASSESSMENT: 'Their own judgement of how far implementation is, with a status.',
  },
);

export type Authorship = 'NAMED' | 'WITHHELD';
export const AuthorshipEnum = graphqlEnum<Authorship>(
  'Authorship',
  'Whether a contributor’s name is shown.',
  {
    NAMED: 'The author and the body are named.',
    WITHHELD: 'Ministries and the public see the kind of body only; coordinators see who it is.',
  },
);

export type WithholdingGround =
  'SAFETY_OF_PERSONS' | 'PERSONAL_DATA' | 'INCITEMENT' | 'UNRELATED' | 'REPETITION';
export const WithholdingGroundEnum = graphqlEnum<WithholdingGround>(
  'WithholdingGround',
  'The only grounds on which a contribution, or what a grader gave, may be withheld. That it criticises the State is none.',
  {
    SAFETY_OF_PERSONS: 'Publishing it would put a person in danger.',
    PERSONAL_DATA: 'It shows private data of persons who have not agreed.',
    INCITEMENT: 'It incites to violence, hatred or discrimination (ICCPR, article 20).',
    UNRELATED: 'It is not about what it was contributed to.',
    REPETITION: 'The same body has contributed the same already.',
  },
);

/** What is kept: whether something waits or is published follows from the time. */
export type StoredState = 'STANDING' | 'WITHHELD' | 'WITHDRAWN';

export type ContributionState = 'WAITING' | 'PUBLISHED' | 'WITHHELD' | 'WITHDRAWN';
export const ContributionStateEnum = graphqlEnum<ContributionState>(
  'ContributionState',
  'Where a contribution stands.',
  {
    WAITING: 'Not published yet: it will be by itself on `publishesAt`.',
    PUBLISHED: 'Everybody who sees what it is about sees it.',
    WITHHELD: 'Seen by its author and the coordinators only, with ground and reason.',
    WITHDRAWN: 'Its author took it back; seen by its author and the coordinators only.',
  },
);

/** What can be done with a contribution; the mutations are called after it. */
export type ContributionAct = 'publish' | 'withhold' | 'withdraw' | 'answer';

export type ContributionTransition = Uppercase<ContributionAct>;
export const ContributionTransitionEnum = graphqlEnum<ContributionTransition>(
  'ContributionTransition',
  'What can be done with a contribution.',
  {
    PUBLISH: 'Publish it before its term is over, or again: `publishContribution`.',
    WITHHOLD: 'Withhold it on a listed ground: `withholdContribution`.',
    WITHDRAW: 'Take your own back: `withdrawContribution`.',
    ANSWER: 'Answer it, or answer anew: `answerContribution`.',
  },
);
