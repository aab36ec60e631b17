import type { Viewer } from '@app/access';
import { Problem } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AgreedWords } from './agreed-words';
import { decideToKeepAgreed } from './domain/objective-policy';
import { EditingService } from './editing.service';
import type { SavedObjective } from './objective-view.dto';

@Injectable()
export class BackToAgreedService {
  constructor(
    private readonly editing: EditingService,
    private readonly agreed: AgreedWords,
  ) {}

  /**
   * Drops the change that waits: what both sides agreed to last stands again at once, key results included. Whoever
   * proposed the change takes it back so, and the other side so declines it. Throws 409 where nothing was agreed yet.
   */
  keep(viewer: Viewer, id: string, version: number): Promise<SavedObjective> {
    return this.editing.edit(viewer, id, version, {
      decide: decideToKeepAgreed,
      apply: async (tx, objective) => {
        const { agreedTerms } = objective;
        if (!agreedTerms) throw new Problem('conflict', 'never-agreed', 'Nothing was agreed yet that could be kept.');
        await this.agreed.putBack(tx, objective, agreedTerms);
      },
    });
  }
}
