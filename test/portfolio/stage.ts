import { endOfDay } from '../../src/platform/clock/clock.js';
import { Vocabulary } from '../../src/reference/vocabulary.js';
import { Cast, done, HOME, ABROAD, type Player } from '../harness/cast.js';
import { publish } from '../harness/seeds.js';
import { World, type Answer } from '../harness/world.js';
import { Dice } from './dice.js';
import { playRandomFrameworks } from './random-frameworks.js';
import { playRandomGrades } from './random-grades.js';
import { playRandomParts } from './random-parts.js';
import { playRandomPlans } from './random-plans.js';
import { playRandomRows, type Rows, type Terms } from './random-rows.js';
import type { Setting, Viewer } from './recount.js';
import type { Book } from './recount-filter.js';

const HOME_ZONE = 'Asia/Tokyo';
export const NOW = '2026-02-28T20:00:00.000Z';

export interface Onlooker {
  viewer: Viewer;
  ask: (query: string, variables?: object) => Promise<Answer>;
}

/** A random world with its people; it is tomorrow already where they live. */
export class Stage {
  private publication: Setting['publication'] = { [HOME]: 'NONE', [ABROAD]: 'STATUS' };

  private constructor(
    readonly world: World,
    readonly cast: Cast,
    readonly rows: Rows,
    readonly book: Book,
  ) {}

  static async set(seed: number): Promise<Stage> {
    const world = await World.open();
    world.clock.moveTo(NOW);
    const cast = await Cast.play(world);
    const terms = termsOf(world.app.get(Vocabulary, { strict: false }));
    await configure(cast.coordinator, HOME, { timeZone: HOME_ZONE });
    await configure(cast.foreignCoordinator, ABROAD, { publication: 'STATUS' });
    const rows = await playRandomRows(world, cast, new Dice(seed), terms.terms);
    await playRandomParts(world, cast, new Dice(seed + 3), rows);
    const frameworks = await playRandomFrameworks(world, new Dice(seed + 1), rows);
    const grades = await playRandomGrades(world, new Dice(seed + 2), rows);
    const plans = await playRandomPlans(world, new Dice(seed + 4), rows);
    const book: Book = {
      rows,
      grades,
      frameworks,
      plans,
      ...terms,
      startOf: (day, country) => endOfDay(dayBefore(day), zoneOf(country)),
    };
    return new Stage(world, cast, rows, book);
  }

  get onlookers(): Onlooker[] {
    const { cast, world } = this;
    const insider = (name: string, player: Player, country: string): Onlooker => ({
      viewer: { name, role: 'INSIDER', country },
      ask: (query, variables) => player.ask(query, variables),
    });
    return [
      insider('coordinator', cast.coordinator, HOME),
      insider('focal point', cast.focalPoint, HOME),
      insider('foreign focal point', cast.foreignFocalPoint, ABROAD),
      {
        viewer: { name: 'administrator', role: 'ADMIN', country: null },
        ask: (query, variables) => cast.admin.ask(query, variables),
      },
      {
        viewer: { name: 'stakeholder', role: 'STAKEHOLDER', country: HOME },
        ask: (query, variables) => cast.stakeholder.ask(query, variables),
      },
      {
        viewer: { name: 'public', role: 'PUBLIC', country: null },
        ask: (query, variables) => world.ask(query, variables),
      },
    ];
  }

  /** Those to whom a level of publication makes a difference; everybody at the last one. */
  onlookersAt(level: string): Onlooker[] {
    return level === 'UPDATES'
      ? this.onlookers
      : this.onlookers.filter(({ viewer }) => ['STAKEHOLDER', 'PUBLIC'].includes(viewer.role));
  }

  async publish(publication: 'NONE' | 'SOURCE' | 'STATUS' | 'UPDATES'): Promise<void> {
    await publish(this.cast.coordinator, publication);
    this.publication[HOME] = publication;
  }

  /** Now, or the end of a past day. */
  setting(asOf: string | null = null): Setting {
    const zones = { [HOME]: HOME_ZONE, [ABROAD]: 'UTC', '': 'UTC' };
    const each = (value: (zone: string) => string): Record<string, string> =>
      Object.fromEntries(Object.entries(zones).map(([country, zone]) => [country, value(zone)]));
    return {
      publication: { ...this.publication },
      until: asOf ? each((zone) => endOfDay(asOf, zone)) : null,
      today: each((zone) => asOf ?? this.world.clock.today(zone)),
      headingOf: this.book.headingOf,
    };
  }

  close(): Promise<void> {
    return this.world.close();
  }
}

function zoneOf(country: string | null): string {
  return country === HOME ? HOME_ZONE : 'UTC';
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function termsOf(vocabulary: Vocabulary): { terms: Terms; headingOf: Record<string, string> } {
  const headings = vocabulary
    .themes()
    .filter(({ isHeading }) => isHeading)
    .slice(0, 2);
  const themes = headings.flatMap(({ code }) => vocabulary.leavesOf(code).slice(1, 4));
  return {
    terms: {
      headings: headings.map(({ code }) => code),
      themes,
      groups: vocabulary
        .groups()
        .slice(0, 3)
        .map(({ code }) => code),
    },
    headingOf: Object.fromEntries(
      themes.map((code) => [code, vocabulary.theme(code)?.headingCode as string]),
    ),
  };
}

async function configure(coordinator: Player, code: string, changes: object): Promise<void> {
  const { data } = await coordinator.ask('query($code: String!) { country(code: $code) { version } }', {
    code,
  });
  const answer = await coordinator.ask(
    'mutation($input: ConfigureCountryInput!) { configureCountry(input: $input) { userErrors { code message } } }',
    { input: { ...changes, version: data.country.version } },
  );
  done(answer, 'configureCountry');
}
