import { Injectable } from '@nestjs/common';
import { join, default as sql } from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { Reader } from '../../platform/database/reader.js';
import { BatchLoader, inOrder } from '../../platform/graphql/loaders.js';
import type { ClusterSuggestion } from './cluster-suggestion.entity.js';
import type { LinkSuggestion } from './link-suggestion.entity.js';
import type { SimilarityRun } from './similarity-run.entity.js';
import { similarityRunColumns } from './similarity-run.query.js';
import {
  clusterSuggestionColumns,
  linkSuggestionColumns,
  suggestionVisibleTo,
  toSuggestion,
  type SuggestionRow,
} from './suggestion.rows.js';

const s = sql`s`;

/** Suggested links by id; null for what does not exist or may not be seen. */
@Injectable()
export class LinkSuggestionLoader extends BatchLoader<string, LinkSuggestion | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(LinkSuggestion | null)[]> {
    const rows = await this.reader.rows<SuggestionRow<LinkSuggestion>>(
      sql`select ${linkSuggestionColumns} from link_suggestion s
        where s.id in (${join(ids)}) and ${suggestionVisibleTo(actor, s)}`,
    );
    return inOrder(
      ids,
      rows.map((row) => toSuggestion<LinkSuggestion>(row)),
      ({ id }) => id,
    );
  }
}

/** Suggested members by id; null for what does not exist or may not be seen. */
@Injectable()
export class ClusterSuggestionLoader extends BatchLoader<string, ClusterSuggestion | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(
    ids: readonly string[],
    { actor }: ActorContext,
  ): Promise<(ClusterSuggestion | null)[]> {
    const rows = await this.reader.rows<SuggestionRow<ClusterSuggestion>>(
      sql`select ${clusterSuggestionColumns} from cluster_suggestion s
        where s.id in (${join(ids)}) and ${suggestionVisibleTo(actor, s)}`,
    );
    return inOrder(
      ids,
      rows.map((row) => toSuggestion<ClusterSuggestion>(row)),
      ({ id }) => id,
    );
  }
}

/** Runs by id; null for what does not exist or may not be seen. */
@Injectable()
export class SimilarityRunLoader extends BatchLoader<string, SimilarityRun | null, ActorContext> {
  constructor(private readonly reader: Reader) {
    super();
  }

  protected async batch(ids: readonly string[], { actor }: ActorContext): Promise<(SimilarityRun | null)[]> {
    const rows = await this.reader.rows<SimilarityRun>(
      sql`select ${similarityRunColumns} from similarity_run s
        where s.id in (${join(ids)}) and ${suggestionVisibleTo(actor, s)}`,
    );
    return inOrder(ids, rows, ({ id }) => id);
  }
}
