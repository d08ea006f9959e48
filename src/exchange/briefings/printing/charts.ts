import type { EChartsOption } from 'echarts';
import type { Figures } from '../../../implementation/statistics/figures.types.js';
import type { Drawing } from '../../../platform/printing/printer.js';
import type { BriefingPage } from '../briefing.types.js';
import type { PartName } from '../words/briefing-words.js';
import type { BriefingWording } from '../words/wording.js';
import { partsOf } from './parts.js';
import { countsByWord, REPORT_WORDS, type ReportWord } from './report-words.js';
import { nameOf } from './tables.js';

/** A chart of a page: what to draw, and the same in words for those who do not see it. */
export interface PlannedChart {
  title: string;
  alt: string;
  drawing: Drawing;
}

// Told apart without colours too: by lightness, and by their order.
const COLOURS: Record<ReportWord, string> = {
  completed: '#1f6f50',
  ongoing: '#7db9a0',
  noAction: '#e3a23b',
  regressed: '#a8322d',
  notAssessed: '#c9ced6',
  notApplicable: '#8a93a1',
};
const LINES: Record<PartName, string> = {
  SUPPORTED: '#1f6f50',
  SUPPORTED_IN_PART: '#7a5ea8',
  NOTED: '#e3a23b',
  PENDING: '#8a93a1',
  NO_POSITION: '#5b6472',
  OUTSIDE_UPR: '#2b5fa5',
};

const HALF = { width: 340, height: 205 };
const WHOLE = { width: 690, height: 215 };

/** The three charts: statuses by position, the share completed over time, statuses by theme. */
export function chartsOf(page: BriefingPage, wording: BriefingWording): PlannedChart[] {
  const { words } = wording;
  const parts = partsOf(page.headline).map(({ part, figures }) => ({ name: words.parts[part], figures }));
  const headings = page.headings.map((row) => ({ name: nameOf(row, wording), figures: row.all }));
  return [
    bars(words.byPosition, parts, HALF, wording),
    course(page, wording),
    bars(words.headings, headings, WHOLE, wording),
  ];
}

type Size = Pick<Drawing, 'width' | 'height'>;

/** Stacked bars of counts, a bar a name, from the top. */
function bars(
  title: string,
  named: readonly { name: string; figures: Figures }[],
  size: Size,
  wording: BriefingWording,
): PlannedChart {
  const counts = named.map(({ figures }) => countsByWord(figures));
  const shown = REPORT_WORDS.filter((word) => counts.some((count) => count[word] > 0));
  const head = (word: ReportWord): string => wording.words.columns[word];
  const rows = named.map(
    ({ name }, row) =>
      `${name}: ${shown.map((word) => `${head(word)} ${counts[row]?.[word] ?? 0}`).join(', ')}`,
  );
  return {
    title,
    alt: [title, ...rows].join('. '),
    drawing: {
      ...size,
      option: {
        ...frame(wording, 0),
        xAxis: { type: 'value', minInterval: 1, ...towards(wording) },
        yAxis: {
          type: 'category',
          data: named.map(({ name }) => name),
          inverse: true,
          position: wording.direction === 'rtl' ? 'right' : 'left',
          axisTick: { show: false },
          axisLabel: { fontSize: 9, width: size === WHOLE ? 260 : 140, overflow: 'truncate' },
        },
        series: shown.map((word) => ({
          name: head(word),
          type: 'bar',
          stack: 'all',
          barMaxWidth: 16,
          color: COLOURS[word],
          data: counts.map((count) => count[word]),
        })),
      },
    },
  };
}

/** Lines of shares: what is completed, of what applies, each part by itself. */
function course({ course: points, headline }: BriefingPage, wording: BriefingWording): PlannedChart {
  const { words } = wording;
  const lines = partsOf(headline).map(({ part }) => ({
    part,
    shares: points.map((point) => {
      const figures = partsOf(point).find((one) => one.part === part)?.figures;
      return figures?.headline?.implemented.value ?? null;
    }),
  }));
  const days = points.map(({ day }) => wording.day(day));
  const told = lines.map(
    ({ part, shares }) =>
      `${words.parts[part]}: ${shares.map((share, point) => `${days[point]} ${wording.share(share)}`).join(', ')}`,
  );
  return {
    title: words.course,
    alt: [words.course, ...told].join('. '),
    drawing: {
      ...HALF,
      option: {
        ...frame(wording, lines.length),
        xAxis: { type: 'category', data: points.map(({ day }) => day), ...towards(wording) },
        yAxis: {
          type: 'value',
          min: 0,
          max: 100,
          position: wording.direction === 'rtl' ? 'right' : 'left',
          axisLabel: { fontSize: 9, formatter: '{value}%' },
        },
        series: lines.map(({ part, shares }) => ({
          name: words.parts[part],
          type: 'line',
          color: LINES[part],
          symbolSize: 5,
          data: shares.map((share) => share && share * 100),
        })),
      },
    },
  };
}

/** What all charts have: letters that have the language, the legend on top, no wasted margin. */
function frame({ language }: BriefingWording, names: number): EChartsOption {
  const fontFamily = { ar: 'Noto Sans Arabic', zh: 'Noto Sans S Chinese' }[language as string] ?? 'Noto Sans';
  return {
    textStyle: { fontFamily },
    legend: { top: 0, itemWidth: 9, itemHeight: 9, itemGap: 8, textStyle: { fontSize: 9.5 } },
    grid: { left: 6, right: 14, top: names > 4 ? 48 : 34, bottom: 4, containLabel: true },
  };
}

/** Where the language is read from right to left, so are the charts. */
function towards({ direction }: BriefingWording): { inverse: boolean; axisLabel: { fontSize: number } } {
  return { inverse: direction === 'rtl', axisLabel: { fontSize: 9 } };
}
