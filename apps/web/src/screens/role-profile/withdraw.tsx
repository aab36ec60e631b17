import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { beginFromWithdrawn } from '../../api/browse';
import { sentenceOf } from '../../api/problem';
import { type VersionItem, withdraw } from '../../api/role-profiles';
import { useKeptHere } from '../../app/use-kept-here';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { day } from '../../components/day';
import { AskedText } from '../../components/long-text';
import { useOnce } from '../../components/once';
import { PutBack } from '../../components/put-back';
import { say } from '../../components/toasts';

type Withdrawn = Pick<VersionItem, 'id' | 'number' | 'title' | 'effectiveFrom'>;

/** What was published for a later day is taken back before it, with a reason. */
export function WithdrawButton({ version }: { version: Withdrawn }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-label={`Withdraw version ${version.number}`}
        onClick={() => setAsking(true)}
      >
        Withdraw
      </button>
      {asking && <Ask version={version} onClose={() => setAsking(false)} />}
    </>
  );
}

const nothing = { reason: '' };

function Ask({ version: { id, number, title, effectiveFrom }, onClose }: { version: Withdrawn; onClose: () => void }) {
  const kept = useKeptHere(`role-profile-version/${id}/withdraw`, nothing);
  return (
    <ConfirmDialog
      open
      title={`Withdraw version ${number} of ${title}?`}
      confirm="Withdraw it"
      cancel="Keep it"
      onCancel={onClose}
      onConfirm={async () => {
        await withdraw(id, kept.value.reason);
        kept.drop();
        say(`Version ${number} is withdrawn.`);
        onClose();
      }}
    >
      <p>
        It does not come into force{effectiveFrom !== null && ` on ${day(effectiveFrom)}`}, nor on any other day. What
        it was to replace goes on. Its words stay to be read, and you can begin a draft with them to publish for another
        day.
      </p>
      <PutBack kept={kept} />
      <AskedText
        id={`withdraw-${id}`}
        label="Why is it withdrawn? The audit log keeps this."
        required
        limit={2_000}
        value={kept.value.reason}
        onChange={({ currentTarget }) => kept.change({ reason: currentTarget.value })}
      />
    </ConfirmDialog>
  );
}

/** The words of a version that was withdrawn, as a draft. */
export function BeginAgain({ profileId, versionId }: { profileId: string; versionId: string }) {
  const navigate = useNavigate();
  const begin = useOnce(async () => {
    try {
      await beginFromWithdrawn(versionId);
      await navigate({ to: '/role-profiles/$profileId/edit', params: { profileId } });
    } catch (error) {
      say(sentenceOf(error));
    }
  });
  return (
    <button type="button" className="button" onClick={() => void begin()}>
      Begin a draft with these words
    </button>
  );
}
