import type { OnModuleInit } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../../access/actor-context.js';
import type { Actor } from '../../../access/actor.js';
import { Allow } from '../../../access/allow.js';
import { ExportPayload } from '../export.fields.js';
import { RootLists } from './root-list.js';
import { INSTITUTIONS, ExportInstitutionsInput } from './roots/institutions.js';
import { PEOPLE, ExportPeopleInput } from './roots/people.js';
import { DOCUMENTS, ExportDocumentsInput } from './roots/documents.js';

/** Who takes part, and the documents, as files. */
@Resolver()
export class RegisterListsResolver implements OnModuleInit {
  constructor(private readonly lists: RootLists) {}

  onModuleInit(): void {
    for (const list of [INSTITUTIONS, PEOPLE, DOCUMENTS]) this.lists.register(list);
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a list of institutions as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportInstitutions(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportInstitutionsInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, INSTITUTIONS, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description: 'Asks for a list of people as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('people:read')
  async exportPeople(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportPeopleInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, PEOPLE, input) };
  }

  @Mutation(() => ExportPayload, {
    nullable: true,
    description:
      'Asks for a list of documents as a file, with any filter and columns. Download it at `path`.',
  })
  @Allow('exports:request')
  async exportDocuments(
    @Args('input', { description: 'Which rows, which columns, what kind of file.' })
    input: ExportDocumentsInput,
    @Acting() actor: Actor,
  ): Promise<ExportPayload> {
    return { export: await this.lists.request(actor, DOCUMENTS, input) };
  }
}
