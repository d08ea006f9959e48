import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import type { ActorContext } from '../../access/actor-context.js';
import { NestedPages, type NestedList } from '../../platform/graphql/nested-pages.js';
import { LinkedItemsPages } from '../tracked-items/linked-items.pages.js';
import { OwnersOfItemPages } from '../tracked-items/owners-of-item.pages.js';
import { OwnersOfRecommendationPages } from '../tracked-items/owners-of-recommendation.pages.js';
import type { Owners } from '../tracked-items/owners.sql.js';
import type { LegalAct, LegalFinding, ParliamentaryQuestion } from './parliament.entities.js';
import { LEGAL_ACT_LINKS, QUESTION_LINKS } from './parliament.links.js';
import {
  findingColumns,
  legalActColumns,
  parliamentVisibleTo,
  questionColumns,
} from './parliament.visibility.js';

const o = sql`o`;
const LAWS: Owners = {
  links: LEGAL_ACT_LINKS.table,
  column: LEGAL_ACT_LINKS.column,
  table: 'legal_act',
  columns: legalActColumns(o),
  visible: (actor) => parliamentVisibleTo(actor, o),
  order: [{ by: sql`o.title_sort`, direction: 'ASC', required: true }],
};
const QUESTIONS: Owners = {
  links: QUESTION_LINKS.table,
  column: QUESTION_LINKS.column,
  table: 'parliamentary_question',
  columns: questionColumns(o),
  visible: (actor) => parliamentVisibleTo(actor, o),
  order: [{ by: sql`o.asked_on`, direction: 'DESC', required: true }],
};

/** Pages of what laws implement. */
@Injectable()
export class LegalActItemsPages extends LinkedItemsPages {
  protected readonly links = LEGAL_ACT_LINKS;
}

/** Pages of what questions are about. */
@Injectable()
export class QuestionItemsPages extends LinkedItemsPages {
  protected readonly links = QUESTION_LINKS;
}

/** Pages of the laws that implement things themselves, by title. */
@Injectable()
export class LegalActsOfItemPages extends OwnersOfItemPages<LegalAct> {
  protected readonly owners = LAWS;
}

/** Pages of the laws that implement recommendations, a part of them, or their cluster, by title. */
@Injectable()
export class LegalActsOfRecommendationPages extends OwnersOfRecommendationPages<LegalAct> {
  protected readonly owners = LAWS;
}

/** Pages of the questions about things themselves, the latest first. */
@Injectable()
export class QuestionsOfItemPages extends OwnersOfItemPages<ParliamentaryQuestion> {
  protected readonly owners = QUESTIONS;
}

/** Pages of the questions about recommendations, a part of them, or their cluster, the latest first. */
@Injectable()
export class QuestionsOfRecommendationPages extends OwnersOfRecommendationPages<ParliamentaryQuestion> {
  protected readonly owners = QUESTIONS;
}

/** Pages of what was found in laws: the findings that hold, the latest first. */
@Injectable()
export class FindingsOfLawPages extends NestedPages<LegalFinding, LegalFinding, ActorContext> {
  protected list({ actor }: ActorContext): NestedList {
    const f = sql`f`;
    return {
      columns: findingColumns(f),
      from: () => sql`legal_finding f`,
      parent: sql`f.legal_act_id`,
      where: sql`f.superseded_at is null and ${parliamentVisibleTo(actor, f)}`,
      order: [{ by: sql`f.assessed_on`, direction: 'DESC', required: true }],
      id: sql`f.id`,
    };
  }

  protected node(row: LegalFinding): LegalFinding {
    return row;
  }
}
