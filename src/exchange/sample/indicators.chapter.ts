import { DimensionService } from '../../implementation/disaggregation/dimension.service.js';
import type { DimensionKind } from '../../implementation/disaggregation/dimension.entity.js';
import type { NameInput } from '../../people/institutions/institution.inputs.js';
import type { MeasuringFrequencyInput } from '../../implementation/indicators/indicator.inputs.js';
import type { Labels, Language } from '../../reference/languages/language.js';
import { measuredScenes, type Measured } from './measuring.chapter.js';
import type { Setting } from './setting.js';
import type { Scene } from './stage.js';
import { readTold } from './story.js';

interface ToldLabelled {
  code: string;
  label: Labels;
}

/** Dimensions of the country, and indicators that are measured by a calendar. */
interface ToldIndicators {
  dimensions: (ToldLabelled & { kind: DimensionKind; values: ToldLabelled[] })[];
  indicators: (Measured & { frequency: MeasuringFrequencyInput; disaggregatedBy: string[] })[];
}

/** The coordinator declares by what figures are broken down, and how often they are to be sent. */
export async function indicators(setting: Setting): Promise<Scene[]> {
  const told = await readTold<ToldIndicators>('indicators');
  const declared = told.dimensions.map(({ code, kind, label, values }): Scene => ({
    on: setting.story.calendar.measured,
    what: `dimension "${code}"`,
    play: () => {
      const by = setting.people.firstCoordinator();
      return setting.stage.act(by, DimensionService, (service) =>
        service.declare(by, {
          code,
          kind,
          labels: named(label),
          values: values.map((value) => ({ code: value.code, labels: named(value.label) })),
        }),
      );
    },
  }));
  return [...declared, ...told.indicators.flatMap((one) => measuredScenes(setting, one))];
}

function named(labels: Labels): NameInput[] {
  return Object.entries(labels).map(([language, text]) => ({ language: language as Language, text }));
}
