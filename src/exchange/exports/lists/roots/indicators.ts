import { InputType } from '@nestjs/graphql';
import { IndicatorsArgs } from '../../../../implementation/indicators/indicators.args.js';
import { columnEnum, type ListColumns } from '../list-column.js';
import { listInput } from '../list.inputs.js';
import type { RootList } from '../root-list.js';

type IndicatorColumn =
  | 'ID'
  | 'NAME'
  | 'KIND'
  | 'UNIT'
  | 'DIRECTION'
  | 'ITEM_ID'
  | 'PROVIDER'
  | 'FREQUENCY'
  | 'SDG_INDICATOR'
  | 'BASELINE_VALUE'
  | 'BASELINE_ON'
  | 'TARGET_VALUE'
  | 'TARGET_ON'
  | 'LATEST_VALUE'
  | 'LATEST_ON'
  | 'MEASURED_ON'
  | 'VALUES'
  | 'SOURCES'
  | 'NEXT_DUE_ON';

const COLUMNS: ListColumns<IndicatorColumn> = {
  ID: { header: 'Id', field: 'id', description: 'its id here, by which a file that comes back is matched.' },
  NAME: { header: 'Name', field: 'name', description: 'its name.' },
  KIND: { header: 'Kind', field: 'kind', description: 'structural, process or outcome.' },
  UNIT: { header: 'Unit', field: 'unit', description: 'unit of its values.' },
  DIRECTION: { header: 'Direction', field: 'direction', description: 'which way is better.' },
  ITEM_ID: { header: 'Is on', field: 'item.id', description: 'id of what it is on.' },
  PROVIDER: {
    header: 'Data provider',
    field: 'provider.name(language: $language)',
    description: 'institution that provides the data.',
  },
  FREQUENCY: { header: 'Frequency', field: 'frequency', description: 'how often it is measured.' },
  SDG_INDICATOR: {
    header: 'SDG indicator',
    field: 'sdgIndicator.code',
    description: 'SDG indicator that it follows.',
  },
  BASELINE_VALUE: {
    header: 'Baseline',
    field: 'baselineValue',
    kind: 'NUMBER',
    description: 'value at the beginning.',
  },
  BASELINE_ON: { header: 'Baseline on', field: 'baselineOn', kind: 'DAY', description: 'day of that value.' },
  TARGET_VALUE: {
    header: 'Target',
    field: 'targetValue',
    kind: 'NUMBER',
    description: 'value to be reached.',
  },
  TARGET_ON: { header: 'Target on', field: 'targetOn', kind: 'DAY', description: 'by when.' },
  LATEST_VALUE: {
    header: 'Latest value',
    field: 'latestMeasurement.value',
    kind: 'NUMBER',
    description: 'value of the latest measurement.',
  },
  LATEST_ON: {
    header: 'Latest measured on',
    field: 'latestMeasurement.measuredOn',
    kind: 'DAY',
    description: 'day of the latest measurement.',
  },
  MEASURED_ON: {
    header: 'Measured on',
    field: 'measurements(first: 100).nodes.measuredOn',
    repeats: true,
    description: 'days of the 100 latest measurements, one a line.',
  },
  VALUES: {
    header: 'Values',
    field: 'measurements(first: 100).nodes.value',
    repeats: true,
    description: 'their values, line by line.',
  },
  SOURCES: {
    header: 'Sources of the values',
    field: 'measurements(first: 100).nodes.source',
    repeats: true,
    description: 'their sources, line by line.',
  },
  NEXT_DUE_ON: {
    header: 'Next measurement by',
    field: 'nextDueOn',
    kind: 'DAY',
    description: 'until when the next measurement is due.',
  },
};

export const IndicatorColumnEnum = columnEnum('IndicatorColumn', 'a list of indicators', COLUMNS);

/** Which indicators, as the list itself is asked, and what to show of them and their measurements. */
@InputType({
  description:
    'Which indicators, as the list itself is asked, and what to show of them and their measurements.',
})
export class ExportIndicatorsInput extends listInput(IndicatorsArgs, IndicatorColumnEnum) {}

/** A list of indicators. */
export const INDICATORS: RootList = { root: 'indicators', title: 'Indicators', columns: COLUMNS };
