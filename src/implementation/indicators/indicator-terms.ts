import type {
  ChangeIndicatorInput,
  CreateIndicatorInput,
  MeasuringFrequencyInput,
} from './indicator.inputs.js';
import type { Indicator } from './indicator.entities.js';

/** What an indicator says beside its kind and place. */
export type IndicatorTerms = Pick<
  Indicator,
  | 'baselineValue'
  | 'baselineOn'
  | 'baselineSource'
  | 'targetValue'
  | 'targetOn'
  | 'providerId'
  | 'sdgIndicatorCode'
  | 'every'
  | 'unitOfTime'
  | 'firstDueOn'
  | 'lastDueOn'
  | 'disaggregatedBy'
>;

/** The terms of an indicator of which nothing is said yet. */
export const NO_TERMS: IndicatorTerms = {
  baselineValue: null,
  baselineOn: null,
  baselineSource: null,
  targetValue: null,
  targetOn: null,
  providerId: null,
  sdgIndicatorCode: null,
  every: null,
  unitOfTime: null,
  firstDueOn: null,
  lastDueOn: null,
  disaggregatedBy: '',
};

/** The terms after an input: what is left out stays, null takes away. */
export function termsOf(
  input: CreateIndicatorInput | ChangeIndicatorInput,
  now: IndicatorTerms,
): IndicatorTerms {
  return {
    baselineValue: input.baselineValue === undefined ? now.baselineValue : input.baselineValue,
    baselineOn: input.baselineOn === undefined ? now.baselineOn : input.baselineOn,
    baselineSource:
      input.baselineSource === undefined ? now.baselineSource : (input.baselineSource?.trim() ?? null),
    targetValue: input.targetValue === undefined ? now.targetValue : input.targetValue,
    targetOn: input.targetOn === undefined ? now.targetOn : input.targetOn,
    providerId: input.providerId === undefined ? now.providerId : input.providerId,
    sdgIndicatorCode: input.sdgIndicatorCode === undefined ? now.sdgIndicatorCode : input.sdgIndicatorCode,
    disaggregatedBy:
      input.disaggregatedBy === undefined
        ? now.disaggregatedBy
        : [...new Set(input.disaggregatedBy ?? [])].sort().join(' '),
    ...(input.frequency === undefined ? frequencyIn(now) : frequencyAs(input.frequency)),
  };
}

type Frequency = Pick<IndicatorTerms, 'every' | 'unitOfTime' | 'firstDueOn' | 'lastDueOn'>;

function frequencyIn({ every, unitOfTime, firstDueOn, lastDueOn }: Frequency): Frequency {
  return { every, unitOfTime, firstDueOn, lastDueOn };
}

function frequencyAs(given: MeasuringFrequencyInput | null): Frequency {
  return {
    every: given?.every ?? null,
    unitOfTime: given?.unit ?? null,
    firstDueOn: given?.firstDueOn ?? null,
    lastDueOn: given?.lastDueOn ?? null,
  };
}
