import { DateTime } from 'luxon';
import type { CreateIndicatorInput } from '../../implementation/indicators/indicator.inputs.js';
import type { CategoryInput } from '../../implementation/indicators/measurement.inputs.js';
import { IndicatorService } from '../../implementation/indicators/indicator.service.js';
import { MeasurementService } from '../../implementation/indicators/measurement.service.js';
import { subjectOf, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import type { ToldIndicator } from './story.js';

/** A value is known so many days after the day that it speaks of. */
const DAYS_UNTIL_KNOWN = 16;

/** The coordinator says what is measured; who has the data records it, older values on the first day. */
export function measuring(setting: Setting): Scene[] {
  return setting.story.indicators.flatMap((told) => measuredScenes(setting, told));
}

/** An indicator, told in the story or in a chapter's own file, with what such a one may say besides. */
export type Measured = Omit<ToldIndicator, 'baseline' | 'measurements'> &
  Pick<CreateIndicatorInput, 'frequency' | 'disaggregatedBy'> & {
    baseline: ToldIndicator['baseline'] & { source?: string };
    measurements: (ToldIndicator['measurements'][number] & {
      breakdowns?: { of: Record<string, string>; value: string }[];
    })[];
  };

/** An indicator and its measurements, each when it is known. */
export function measuredScenes(setting: Setting, told: Measured): Scene[] {
  const { stage, people, story } = setting;
  const first = story.calendar.measured;
  let indicatorId = '';
  const definition: Scene = {
    on: first,
    what: `indicator "${told.key}"`,
    play: async () => void (indicatorId = await define(setting, told)),
  };
  const measurements = told.measurements.map(({ on, value, source, breakdowns = [] }): Scene => {
    const known = DateTime.fromISO(on).plus({ days: DAYS_UNTIL_KNOWN }).toISODate() as string;
    return {
      on: known < first ? first : known,
      what: `measurement of "${told.key}" on ${on}`,
      play: () => {
        const by = people.reporterOf(told.dataProvider);
        return stage.act(by, MeasurementService, (service) =>
          service.record(by, {
            indicatorId,
            measuredOn: on,
            value,
            source,
            breakdowns: breakdowns.map((one) => ({ value: one.value, of: categories(one.of) })),
          }),
        );
      },
    };
  });
  return [definition, ...measurements];
}

function categories(of: Record<string, string>): CategoryInput[] {
  return Object.entries(of).map(([dimension, value]) => ({ dimension, value }));
}

async function define(setting: Setting, told: Measured): Promise<string> {
  const { stage, people } = setting;
  const by = people.firstCoordinator();
  const { clusterId, recommendationId } = subjectOf(setting, told);
  const { kind, name, unit, direction, baseline, target, dataProvider, sdgIndicator } = told;
  const { indicator } = await stage.act(by, IndicatorService, (service) =>
    service.create(by, {
      itemId: (clusterId ?? recommendationId) as string,
      kind,
      name,
      unit,
      direction,
      baselineValue: baseline.value,
      baselineOn: baseline.on,
      baselineSource: baseline.source,
      targetValue: target.value,
      targetOn: target.on,
      providerId: people.institution(dataProvider),
      sdgIndicatorCode: sdgIndicator,
      frequency: told.frequency,
      disaggregatedBy: told.disaggregatedBy,
    }),
  );
  return indicator?.id as string;
}
