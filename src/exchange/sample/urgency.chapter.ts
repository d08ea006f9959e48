import type { NameAreaOfAttentionInput } from '../../implementation/priorities/area-of-attention.inputs.js';
import { AreaOfAttentionService } from '../../implementation/priorities/area-of-attention.service.js';
import { PrioritySettingService } from '../../implementation/priorities/priority-setting.service.js';
import type { PriorityWeights } from '../../implementation/priorities/weights.js';
import { PublicationService } from '../../implementation/publications/publication.service.js';
import { SpecificityService } from '../../recommendations/specificity/specificity.service.js';
import { TagLearningService } from '../../recommendations/suggestions/tag-learning.service.js';
import { SuggestionsAccepting } from '../../recommendations/suggestions/tag-suggestions.service.js';
import type { Publication } from '../../reference/countries/country.entity.js';
import type { Language } from '../../reference/languages/language.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldUrgency {
  areasOfAttention: (NameAreaOfAttentionInput & { on: string })[];
  weights: PriorityWeights & { on: string; reason: string };
  learned: { on: string; language: Language };
  asked: { on: string; annotationId: string; actionTypeCodes: string[] }[];
  concrete: { on: string; annotationIds: string[] };
  embargo: { on: string; annotationIds: string[]; publication: Publication; until: string; reason: string };
}

/** The coordinator says what presses, what is concrete, what is not yet for everybody; and the words of tags are learned. */
export async function urgency({ stage, people, records }: Setting): Promise<Scene[]> {
  const { areasOfAttention, weights, learned, asked, concrete, embargo } =
    await readTold<ToldUrgency>('urgency');
  const by = () => people.firstCoordinator();
  const { on: weighedOn, ...weighed } = weights;
  return [
    ...areasOfAttention.map(({ on, ...area }): Scene => ({
      on,
      what: `area of attention "${area.title}"`,
      play: () => stage.act(by(), AreaOfAttentionService, (service) => service.name(by(), area)),
    })),
    {
      on: weighedOn,
      what: 'weights of priorities',
      play: () =>
        stage.act(by(), PrioritySettingService, (service) => service.weigh(by(), { version: 0, ...weighed })),
    },
    {
      on: learned.on,
      what: 'key terms of tags',
      play: () => stage.act(by(), TagLearningService, (service) => service.learn(by(), learned.language)),
    },
    ...asked.map(({ on, annotationId, actionTypeCodes }): Scene => ({
      on,
      what: 'what kind of action a recommendation asks for',
      play: () => {
        const [recommendationId = ''] = records.idsOf([annotationId]);
        return stage.act(by(), SuggestionsAccepting, (service) =>
          service.accept(by(), { recommendationId, actionTypeCodes }),
        );
      },
    })),
    {
      on: concrete.on,
      what: 'how concrete recommendations are',
      play: () => {
        const recommendationIds = records.idsOf(concrete.annotationIds);
        return stage.act(by(), SpecificityService, (service) => service.accept(by(), { recommendationIds }));
      },
    },
    {
      on: embargo.on,
      what: 'embargo',
      play: () => {
        const { publication, until: embargoUntil, reason } = embargo;
        const itemIds = records.idsOf(embargo.annotationIds);
        const input = { itemIds, publication, embargoUntil, reason };
        return stage.act(by(), PublicationService, (service) => service.change(by(), input));
      },
    },
  ];
}
