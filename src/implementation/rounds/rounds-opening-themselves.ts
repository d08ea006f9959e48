import { Injectable } from '@nestjs/common';
import { Actor } from '../../access/actor.js';
import { UnitOfWork, type Author } from '../../platform/database/unit-of-work.js';
import { RoundKeeper } from './round-keeper.js';
import { RoundOpening } from './round-opening.js';
import { ReportingRound } from './round.entities.js';
import { Writer } from '../../platform/database/writer.js';

/** Opens a round on its day, with what whoever planned it would find: as a coordinator of its country. */
@Injectable()
export class RoundsOpeningThemselves {
  constructor(
    private readonly units: UnitOfWork,
    private readonly writer: Writer,
    private readonly keeper: RoundKeeper,
    private readonly opening: RoundOpening,
  ) {}

  /** Throws a `UserError` where it cannot open; of two at one moment the second finds it open. */
  open(author: Author, id: string): Promise<void> {
    return this.units.run(author, async () => {
      const planned = await this.writer.find(ReportingRound, id);
      if (!planned) return;
      const actor = planner(planned);
      const round = await this.keeper.hold(actor, id, []);
      if (round.state === 'PLANNED') await this.opening.open(actor, round, null);
    });
  }
}

function planner({ createdById, countryCode }: ReportingRound): Actor {
  const role = 'COORDINATOR' as const;
  return new Actor({ userId: createdById, membershipId: '', role, countryCode, institutionId: null });
}
