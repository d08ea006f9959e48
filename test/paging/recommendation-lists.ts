import sql from 'sql-template-tag';
import { Assignment } from '../../src/implementation/assignments/assignment.entity.js';
import { PriorityOverride } from '../../src/implementation/priorities/priority.entities.js';
import { ProgressUpdate } from '../../src/implementation/progress/progress-update.entity.js';
import {
  STATUSES,
  StatusAssessment,
  type AssessedStatus,
} from '../../src/implementation/status/status.entities.js';
import { Document } from '../../src/recommendations/documents/document.entity.js';
import { RecommendationText } from '../../src/recommendations/recommendations/recommendation-text.entity.js';
import { Recommendation } from '../../src/recommendations/recommendations/recommendation.entity.js';
import { SearchIndexWriter } from '../../src/recommendations/recommendations/search-index-writer.js';
import type { Cast } from '../harness/cast.js';
import { write } from '../harness/seeds.js';
import type { World } from '../harness/world.js';
import { bothWays, DAYS, INSTANTS, oneOf, type PagedList } from './paged-list.js';
import { insert } from '../harness/rows.js';

const PRIORITIES = ['HIGH', 'MEDIUM', 'LOW'] as const;
const ASSESSED: (AssessedStatus | null)[] = ['IN_PROGRESS', null, 'IMPLEMENTED', 'NOT_STARTED'];
/** Found alike; the shorter ranks before the longer. */
const TEXTS = ['Ground all balloons.', 'Ground all balloons at once.', 'Ground all balloons everywhere.'];

/** The list of recommendations, whose orders look into every layer. */
export async function recommendationLists(world: World, cast: Cast): Promise<PagedList[]> {
  const document = (symbol: string): Promise<Document> =>
    insert(world, Document, { symbol, mechanismCode: 'CAT' });
  const documents = [await document('CAT/C/2'), await document('CAT/C/1'), await document('CAT/C/3')];
  const orders = bothWays(
    {
      ISSUED_ON: ['issuedOn'],
      REFERENCE: ['reference'],
      DOCUMENT: ['symbol', 'reference'],
      STATUS: ['status'],
      IMPLEMENT_BY: ['implementBy'],
      LAST_UPDATE: ['lastUpdate'],
      PRIORITY: ['priority', 'urgency'],
      PRIORITY_SCORE: ['score'],
      CREATED_AT: ['createdAt'],
    },
    ['ISSUED_ON', 'DESC'],
  );
  const found = (order: string): string => (order.startsWith('RANK') ? ', search: "balloons"' : '');
  return [
    {
      field: 'Query.recommendations',
      by: cast.coordinator,
      args: (order) => `filter: { mechanisms: ["CAT"] }${found(order)}`,
      otherArgs: 'filter: { mechanisms: ["CAT"], kinds: [RECOMMENDATION] }',
      orders: { ...orders, 'RANK ASC': ['-length', '-issuedOn'], 'RANK DESC': ['length', '-issuedOn'] },
      add: async (n) => {
        const { id: documentId, symbol } = oneOf(documents, n);
        const reference = oneOf(['000002', '000001', null], n + 1);
        const issuedOn = oneOf([...DAYS, null], n);
        const createdAt = oneOf(INSTANTS, n + 2);
        const own = { documentId, mechanismCode: 'CAT', kind: 'RECOMMENDATION' as const };
        const { id } = await insert(world, Recommendation, {
          ...own,
          referenceSort: reference,
          issuedOn,
          createdAt,
        });
        const [status, implementBy, lastUpdate, priority] = [
          oneOf(ASSESSED, n),
          oneOf([null, ...DAYS.slice(0, 2)], n + 1),
          oneOf([...INSTANTS.slice(0, 2), null], n + 2),
          oneOf(PRIORITIES, n + 3),
        ];
        const of = { recommendationId: id };
        const held = { ...of, institutionId: cast.ministryB };
        if (status) await insert(world, StatusAssessment, { ...of, status });
        if (implementBy) await insert(world, Assignment, { ...held, role: 'LEAD', implementBy });
        if (lastUpdate)
          await insert(world, ProgressUpdate, { ...held, state: 'SUBMITTED', submittedAt: lastUpdate });
        await insert(world, PriorityOverride, { ...of, priority });
        // A committee asks for an answer; the date passed long ago, unless the status excuses it.
        const excused = status === 'IMPLEMENTED' || status === 'CONTINUOUS';
        const score = 20 + 15 + (implementBy && !excused ? 20 : 0);
        const length = await index(world, id, oneOf(TEXTS, n + 1));
        return {
          id,
          symbol,
          reference,
          issuedOn,
          createdAt,
          implementBy,
          lastUpdate,
          status: STATUSES.indexOf(status ?? 'NOT_ASSESSED'),
          priority: PRIORITIES.indexOf(priority),
          score,
          urgency: -score,
          length,
        };
      },
      // As a complete import does when a file no longer has it.
      remove: async ({ id }) => {
        await write(world, (writer) =>
          writer.execute(sql`update recommendation set withdrawn_at = ${INSTANTS[0]} where id = ${id}`),
        );
      },
    },
  ];
}

/** Gives a recommendation its text, to be found; answers how long it is. */
async function index(world: World, recommendationId: string, text: string): Promise<number> {
  const given = { recommendationId, language: 'en' as const, text, translated: true };
  await insert(world, RecommendationText, given);
  await write(world, async (writer) => {
    const rows = await writer.rows<{ row: number }>(
      sql`select "row" from recommendation_text where recommendation_id = ${recommendationId}`,
    );
    const texts = rows.map(({ row }) => ({ row, language: 'en' as const, text }));
    await world.app.get(SearchIndexWriter, { strict: false }).index(texts);
  });
  return text.length;
}
