import { graphqlEnum } from '../../platform/graphql/enums.js';

/** How far an activity is. */
export type ActivityState = 'NOT_STARTED' | 'UNDER_WAY' | 'DELAYED' | 'DONE' | 'DROPPED';
export const ActivityStateEnum = graphqlEnum<ActivityState>('ActivityState', 'How far an activity is.', {
  NOT_STARTED: 'Nothing was done yet.',
  UNDER_WAY: 'It is being carried out as planned.',
  DELAYED: 'It is later than planned, begun or not.',
  DONE: 'It is carried out.',
  DROPPED: 'It will not be carried out; it needs no money any more.',
});
