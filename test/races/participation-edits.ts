import { done, type Cast, type Player } from '../harness/cast.js';
import { enterRecommendation } from '../harness/records.js';
import { publish } from '../harness/seeds.js';
import { verb } from '../progress/reporting.js';

/** Does a verb that must be done; answers what it made. */
const made = async (by: Player, name: string, noun: string, input: object) =>
  done(await verb(by, name, `${noun} { id version }`, input), name)[noun];

const coordinators = (cast: Cast): [Player, Player] => [cast.coordinator, cast.secondCoordinator];

async function contribution({ coordinator, stakeholder }: Cast): Promise<{ id: string; version: number }> {
  await publish(coordinator, 'SOURCE');
  const { id: itemId } = await enterRecommendation(coordinator, {});
  const input = { itemId, kind: 'COMMENT', text: 'Too slow.', language: 'EN' };
  const { id, version } = await made(stakeholder, 'contribute', 'contribution', input);
  return { id, version };
}

async function event({ coordinator }: Cast): Promise<object> {
  const input = { kind: 'HEARING', title: 'Hearing', startsOn: '2026-02-01' };
  const { id, version } = await made(coordinator, 'planEngagement', 'engagement', input);
  return { id, version };
}

/** What people outside the administration bring, and two who act on it at once. */
export const participationEdits = [
  {
    verb: 'publishContribution',
    noun: 'contribution',
    people: coordinators,
    make: contribution,
    changes: [{}, {}] as [object, object],
  },
  {
    verb: 'withholdContribution',
    noun: 'contribution',
    people: coordinators,
    make: contribution,
    changes: [
      { ground: 'UNRELATED', reason: 'About another country.' },
      { ground: 'REPETITION', reason: 'Said last week.' },
    ] as [object, object],
  },
  {
    verb: 'answerContribution',
    noun: 'contribution',
    people: coordinators,
    make: async (cast: Cast) => {
      const { id, version } = await made(
        cast.coordinator,
        'publishContribution',
        'contribution',
        await contribution(cast),
      );
      return { id, version };
    },
    changes: [{ answer: 'Doctors start in May.' }, { answer: 'Doctors start in June.' }] as [object, object],
  },
  {
    verb: 'withdrawContribution',
    noun: 'contribution',
    people: ({ stakeholder }: Cast): [Player, Player] => [stakeholder, stakeholder],
    make: contribution,
    changes: [{}, {}] as [object, object],
  },
  {
    verb: 'changeEngagement',
    noun: 'engagement',
    people: coordinators,
    make: event,
    changes: [{ title: 'Hearing on care' }, { place: 'Town hall' }] as [object, object],
  },
  {
    verb: 'recordEngagement',
    noun: 'engagement',
    people: coordinators,
    make: event,
    changes: [
      { outcome: 'Agreed.', attendance: [{ sector: 'UN', women: 1 }] },
      { outcome: 'Not agreed.', attendance: [{ sector: 'UN', men: 1 }] },
    ] as [object, object],
  },
  {
    verb: 'cancelEngagement',
    noun: 'engagement',
    people: coordinators,
    make: event,
    changes: [{ reason: 'Snow.' }, { reason: 'Strike.' }] as [object, object],
  },
  {
    verb: 'changeLegalAct',
    noun: 'legalAct',
    people: coordinators,
    make: async ({ coordinator }: Cast) => {
      const input = { title: 'Act on shelters' };
      const { id, version } = await made(coordinator, 'enterLegalAct', 'legalAct', input);
      return { id, version };
    },
    changes: [{ adoptedOn: '2026-02-01' }, { rejectedOn: '2026-02-01' }] as [object, object],
  },
  {
    verb: 'changeParliamentaryQuestion',
    noun: 'question',
    people: coordinators,
    make: async ({ coordinator }: Cast) => {
      const input = { askedOn: '2026-01-01', askedBy: 'A member', text: 'When?' };
      const { id, version } = await made(coordinator, 'enterParliamentaryQuestion', 'question', input);
      return { id, version };
    },
    changes: [{ text: 'Why?' }, { number: '7/2026' }] as [object, object],
  },
  {
    verb: 'answerParliamentaryQuestion',
    noun: 'question',
    people: coordinators,
    make: async ({ coordinator }: Cast) => {
      const input = { askedOn: '2026-01-01', askedBy: 'A member', text: 'When?' };
      const { id, version } = await made(coordinator, 'enterParliamentaryQuestion', 'question', input);
      return { id, version };
    },
    changes: [
      { answer: 'In May.', answeredOn: '2026-02-01' },
      { answer: 'In June.', answeredOn: '2026-02-02' },
    ] as [object, object],
  },
];
