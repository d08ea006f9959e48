import { Module, type OnModuleInit } from '@nestjs/common';
import type { ActorContext } from '../../access/actor-context.js';
import { PeopleModule } from '../../people/people.module.js';
import { NodeRegistry } from '../../platform/graphql/node.js';
import { Downloads } from './downloads.js';
import { ExportFields } from './export.fields.js';
import { ExportKinds } from './export-kinds.js';
import { ExportLoader } from './export.loader.js';
import { ExportMaker } from './export-maker.js';
import { ExportsController } from './exports.controller.js';
import { Exports } from './exports.service.js';
import { OutgoingFiles } from './outgoing-files.js';

/** What the server makes and people download. Features that make files import it and provide their `ExportKind`. */
@Module({
  imports: [PeopleModule],
  controllers: [ExportsController],
  providers: [Downloads, ExportFields, ExportKinds, ExportLoader, ExportMaker, Exports, OutgoingFiles],
  exports: [ExportKinds, Exports],
})
export class ExportsModule implements OnModuleInit {
  constructor(
    private readonly registry: NodeRegistry,
    private readonly exports: ExportLoader,
  ) {}

  onModuleInit(): void {
    this.registry.register('exp', 'Export', (id, context: ActorContext) => this.exports.load(context, id));
  }
}
