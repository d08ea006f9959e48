import { CountryService } from '../../reference/countries/country.service.js';
import { Vocabulary } from '../../reference/vocabulary.js';
import { CorrectionService } from '../../recommendations/recommendations/correction.service.js';
import { Recommendation } from '../../recommendations/recommendations/recommendation.entity.js';
import { Writer } from '../../platform/database/writer.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';

/** The people come in, the country is configured, and what the mechanisms asked for is imported. */
export function opening(setting: Setting): Scene[] {
  const { story, people, records } = setting;
  const { opened, imported } = story.calendar;
  return [
    { on: opened, what: 'people and institutions', play: () => people.enter() },
    { on: opened, what: 'configuration', play: () => configure(setting) },
    { on: imported, what: 'import', play: () => records.importAll() },
    ...followUpRequests(setting),
  ];
}

function configure({ story, stage, people }: Setting): Promise<object> {
  const by = people.firstCoordinator();
  const { publication, timeZone } = story;
  const { version } = stage.get(Vocabulary).country(story.country) as { version: number };
  return stage.act(by, CountryService, (service) =>
    service.configure(by, { publication, timeZone, version }),
  );
}

/** UHRI does not say on which recommendations a committee wants a separate answer: a coordinator enters it. */
function followUpRequests({ story, stage, people, records }: Setting): Scene[] {
  return story.followUpRequests.flatMap(({ annotationIds, dueOn, certainty, source }) =>
    annotationIds.map((annotationId) => ({
      on: story.calendar.imported,
      what: `follow-up requested on ${annotationId}`,
      play: () => {
        const by = people.firstCoordinator();
        const [recommendationId = ''] = records.idsOf([annotationId]);
        const reason = `${source} (date ${certainty.toLowerCase()})`;
        return stage.act(by, CorrectionService, async (service) => {
          const found = await stage.get(Writer).find(Recommendation, recommendationId);
          const version = found?.version ?? 0;
          return service.correct(by, {
            recommendationId,
            version,
            followUpRequested: true,
            followUpDueOn: dueOn,
            reason,
          });
        });
      },
    })),
  );
}
