import { Injectable } from '@nestjs/common';
import { setImmediate as breathe } from 'node:timers/promises';
import sql, { type Sql } from 'sql-template-tag';
import { Reader } from '../../platform/database/reader.js';
import { LANGUAGES, type Language } from '../../reference/languages/language.js';
import { Comparison, type ComparedPart, type ComparedRecord } from './comparison.js';

/** Texts are read and taken apart in portions, so that nobody waits long. */
const PORTION = 50;

type TextRow = ComparedRecord & { language: Language; text: string };

/** A country's recommendations that ask for something and stand, with the cluster they are in. */
const standing = (
  countryCode: string,
): Sql => sql`r.country_code = ${countryCode} and r.merged_into_id is null
  and r.withdrawn_at is null and r.kind in ('RECOMMENDATION', 'COMMITMENT', 'DECISION')`;

/** Reads what is compared: English texts, and others where a recommendation has no English one. */
@Injectable()
export class SimilarityTexts {
  constructor(private readonly reader: Reader) {}

  /** Everything of a country, and how many recommendations say nothing that could be compared. */
  async comparison(countryCode: string): Promise<{ comparison: Comparison; leftOut: number }> {
    const comparison = new Comparison();
    await this.addAll(comparison, countryCode, 'en', sql`1 = 1`);
    for (const language of LANGUAGES.filter((other) => other !== 'en')) {
      if (!(await this.isNeeded(countryCode, language))) continue;
      // First those that have no text in an earlier language; then all others, so that they can be found.
      await this.addAll(comparison, countryCode, language, lacking(language));
      await this.addAll(comparison, countryCode, language, sql`not ${lacking(language)}`);
    }
    await this.addParts(comparison, countryCode);
    const all = await this.reader.row<{ count: number }>(
      sql`select count(*) as "count" from recommendation r where ${standing(countryCode)}`,
    );
    return { comparison, leftOut: (all?.count ?? 0) - comparison.size };
  }

  private async addAll(
    comparison: Comparison,
    countryCode: string,
    language: Language,
    which: Sql,
  ): Promise<void> {
    for (let after: string | null = ''; after !== null; await breathe()) {
      const rows: TextRow[] = await this.reader.rows<TextRow>(sql`
        select r.id, r.document_id as "documentId", r.mechanism_code as "mechanismCode", r.issued_on as "issuedOn",
          (select m.cluster_id from cluster_membership m where m.recommendation_id = r.id and m.left_at is null) as "clusterId",
          t.text
        from recommendation r join recommendation_text t on t.recommendation_id = r.id and t.language = ${language}
        where ${standing(countryCode)} and ${said(language)} and ${which} and r.id > ${after}
        order by r.id limit ${PORTION}`);
      for (const { text, ...record } of rows) comparison.add(record, language, text);
      after = rows.length < PORTION ? null : (rows.at(-1) as TextRow).id;
    }
  }

  /** Recommendations that are split are few: their parts are read at once. */
  private async addParts(comparison: Comparison, countryCode: string): Promise<void> {
    const rows = await this.reader.rows<ComparedPart>(sql`
      select p.id, p.recommendation_id as "recommendationId", p.language, coalesce(p.lead_in || ' ', '') || p.text as text,
        (select m.cluster_id from cluster_membership m where m.part_id = p.id and m.left_at is null) as "clusterId"
      from recommendation_part p where p.country_code = ${countryCode} and p.archived_at is null
      order by p.recommendation_id, p.ordinal`);
    for (const row of rows) comparison.addPart(row);
  }

  private async isNeeded(countryCode: string, language: Language): Promise<boolean> {
    const row = await this.reader.row(sql`
      select 1 as one from recommendation r
      join recommendation_text t on t.recommendation_id = r.id and t.language = ${language}
      where ${standing(countryCode)} and ${said(language)} and ${lacking(language)} limit 1`);
    return row !== null;
  }
}

/** What only repeats the English text says nothing in its language. */
function said(language: Language): Sql {
  return language === 'en' ? sql`1 = 1` : sql`t.translated = 1`;
}

/** Has no text in a language that comes before. */
function lacking(language: Language): Sql {
  const earlier = LANGUAGES.slice(0, LANGUAGES.indexOf(language));
  const conditions = earlier.map(
    (other) => sql`e.language = ${other} ${other === 'en' ? sql`` : sql`and e.translated = 1`}`,
  );
  return sql`not exists (select 1 from recommendation_text e where e.recommendation_id = r.id and (${joined(conditions)}))`;
}

function joined(conditions: readonly Sql[]): Sql {
  return conditions.reduce((all, one) => sql`${all} or (${one})`, sql`1 = 0`);
}
