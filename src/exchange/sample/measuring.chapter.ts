import { DateTime } from 'luxon';
import { IndicatorService } from '../../implementation/indicators/indicator.service.js';
import { MeasurementService } from '../../implementation/indicators/measurement.service.js';
import { subjectOf, type Setting } from './setting.js';
import type { Scene } from './stage.js';
import type { ToldIndicator } from './story.js';

/** A value is known so many days after the day that it speaks of. */
const DAYS_UNTIL_KNOWN = 16;

/** The coordinator says what is measured; who has the data records it, older values on the first day. */
export function measuring(setting: Setting): Scene[] {
  return setting.story.indicators.flatMap((told) => scenesOf(setting, told));
}

function scenesOf(setting: Setting, told: ToldIndicator): Scene[] {
  const { stage, people, story } = setting;
  const first = story.calendar.measured;
  let indicatorId = '';
  const definition: Scene = {
    on: first,
    what: `indicator "${told.key}"`,
    play: async () => void (indicatorId = await define(setting, told)),
  };
  const measurements = told.measurements.map(({ on, value, source }): Scene => {
    const known = DateTime.fromISO(on).plus({ days: DAYS_UNTIL_KNOWN }).toISODate() as string;
    return {
      on: known < first ? first : known,
      what: `measurement of "${told.key}" on ${on}`,
      play: () => {
        const by = people.reporterOf(told.dataProvider);
        return stage.act(by, MeasurementService, (service) =>
          service.record(by, { indicatorId, measuredOn: on, value, source }),
        );
      },
    };
  });
  return [definition, ...measurements];
}

async function define(setting: Setting, told: ToldIndicator): Promise<string> {
  const { stage, people } = setting;
  const by = people.firstCoordinator();
  const { kind, name, unit, direction, baseline, target, dataProvider, sdgIndicator } = told;
  const { indicator } = await stage.act(by, IndicatorService, (service) =>
    service.create(by, {
      ...subjectOf(setting, told),
      kind,
      name,
      unit,
      direction,
      baselineValue: baseline.value,
      baselineOn: baseline.on,
      targetValue: target.value,
      targetOn: target.on,
      providerId: people.institution(dataProvider),
      sdgIndicatorCode: sdgIndicator,
    }),
  );
  return indicator?.id as string;
}
