import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import sql from 'sql-template-tag';
import { ImportService } from '../imports/import.service.js';
import { Reader } from '../../platform/database/reader.js';
import { newId } from '../../platform/ids/id.js';
import { LANGUAGES } from '../../reference/languages/language.js';
import type { SamplePeople } from './people.js';
import { StoryError, type Stage } from './stage.js';
import { exportFile, type Story } from './story.js';

/** The sample's recommendations, once they are imported. */
export class SampleRecords {
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly stage: Stage,
    private readonly story: Story,
    private readonly people: SamplePeople,
  ) {}

  /** Imports the export in English, then the other languages of the same records. */
  async importAll(): Promise<void> {
    const { userId, membership } = this.people.firstCoordinator();
    for (const language of LANGUAGES) {
      const file = exportFile(language);
      const author = { requestId: newId('req'), userId, membershipId: membership?.membershipId ?? null };
      const run = await this.stage.get(ImportService).import(
        author,
        {
          fileName: basename(file.pathname),
          countryCode: this.story.country,
          language,
          dryRun: false,
          complete: false,
        },
        createReadStream(file),
      );
      if (run.state !== 'COMPLETED')
        throw new StoryError(`the import of ${run.fileName} failed: ${run.error}`);
    }
    await this.learnIds();
  }

  /** The recommendations behind AnnotationIds, in their order. Throws for one that no file holds. */
  idsOf(annotationIds: readonly string[]): string[] {
    return annotationIds.map((annotationId) => {
      const id = this.ids.get(annotationId);
      if (!id) throw new Error(`no record has the AnnotationId ${annotationId}`);
      return id;
    });
  }

  idOf(annotationId: string | undefined): string | null {
    return annotationId === undefined ? null : (this.idsOf([annotationId])[0] ?? null);
  }

  private async learnIds(): Promise<void> {
    const rows = await this.stage.get(Reader).rows<{ id: string; annotationId: string }>(
      sql`select r.id, s.source_id as "annotationId" from recommendation r
          join source_record s on s.id = r.source_record_id
          where r.country_code = ${this.story.country} order by r.id`,
    );
    for (const { id, annotationId } of rows) this.ids.set(annotationId, id);
  }
}
