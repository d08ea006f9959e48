import type { Actor } from '../../access/actor.js';
import { LegalActService } from '../../implementation/parliament/legal-act.service.js';
import { LegalFindingService } from '../../implementation/parliament/legal-finding.service.js';
import type { LegalAct, ParliamentaryQuestion } from '../../implementation/parliament/parliament.entities.js';
import { QuestionItems } from '../../implementation/parliament/question-items.service.js';
import { QuestionService } from '../../implementation/parliament/question.service.js';
import { itemsOf } from './participation.chapter.js';
import type { ToldLegalAct, ToldParticipation, ToldQuestion } from './participation.told.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

/** Parliament asks and makes laws, and laws are held against standards. */
export async function parliament(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldParticipation>('participation');
  const laws = new Map<string, LegalAct>();
  return [
    ...told.legalActs.flatMap((one) => legalAct(setting, one, laws)),
    ...told.questions.flatMap((one) => question(setting, one)),
    ...told.findings.map(({ on, legalAct: key, ...finding }): Scene => ({
      on,
      what: `finding on "${key}"`,
      play: () => {
        const by = setting.people.firstCoordinator();
        const legalActId = laws.get(key)?.id as string;
        return setting.stage.act(by, LegalFindingService, (service) =>
          service.record(by, { ...finding, legalActId }),
        );
      },
    })),
  ];
}

function legalAct(setting: Setting, told: ToldLegalAct, laws: Map<string, LegalAct>): Scene[] {
  const { stage } = setting;
  const { key, title, number, summary, introducedOn, later } = told;
  const entry: Scene = {
    on: told.on,
    what: `law "${title}"`,
    play: async () => {
      const by = writer(setting, told.by);
      const answer = await stage.act(by, LegalActService, (service) =>
        service.enter(by, { title, number, summary, introducedOn }),
      );
      const entered = answer.legalAct as LegalAct;
      laws.set(key, entered);
      const itemIds = itemsOf(setting, told);
      await stage.act(by, LegalActService, (service) =>
        service.link(by, { legalActId: entered.id, itemIds }),
      );
    },
  };
  if (!later) return [entry];
  const { on, adoptedOn, inForceOn } = later;
  const play = () => {
    const by = writer(setting, told.by);
    const { id, version } = laws.get(key) as LegalAct;
    return stage.act(by, LegalActService, (service) =>
      service.change(by, { id, version, adoptedOn, inForceOn }),
    );
  };
  return [entry, { on, what: `adoption of "${title}"`, play }];
}

function question(setting: Setting, told: ToldQuestion): Scene[] {
  const { stage, people } = setting;
  const { number, askedOn, askedBy, text, addressee, answer } = told;
  let asked: ParliamentaryQuestion;
  const entry: Scene = {
    on: told.on,
    what: `question ${number}`,
    play: async () => {
      const by = writer(setting, told.by);
      const addresseeId = people.institution(addressee);
      const entered = await stage.act(by, QuestionService, (service) =>
        service.enter(by, { number, askedOn, askedBy, text, addresseeId }),
      );
      asked = entered.question as ParliamentaryQuestion;
      const itemIds = itemsOf(setting, told);
      await stage.act(by, QuestionItems, (service) => service.link(by, { questionId: asked.id, itemIds }));
    },
  };
  if (!answer) return [entry];
  const { on, answeredOn, text: words } = answer;
  const play = () => {
    const by = people.firstCoordinator();
    const { id, version } = asked;
    return stage.act(by, QuestionService, (service) =>
      service.answer(by, { id, version, answer: words, answeredOn }),
    );
  };
  return [entry, { on, what: `answer to question ${number}`, play }];
}

/** A coordinator, or one of parliament's own people. */
function writer({ story, people }: Setting, key: string): Actor {
  const person = story.people.find((told) => told.key === key);
  return people.actor(key, person?.memberships[0]?.role ?? 'COORDINATOR');
}
