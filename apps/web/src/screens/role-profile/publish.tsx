import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { faultOf, Field } from '../../components/field';
import { publish, type Version } from '../../api/role-profiles';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { day, today } from '../../components/day';
import { say } from '../../components/toasts';
import { forgetTyped } from './editor/kept-typed';

const inside = getRouteApi('/inside');

/** Puts a draft in force from a day on, after saying what that means. */
export function PublishButton({ version }: { version: Version }) {
  const { title, number } = version;
  const { drafts } = inside.useRouteContext();
  const [seen, setSeen] = useState(version);
  const [asking, setAsking] = useState(false);
  const [from, setFrom] = useState(today);
  const [refused, setRefused] = useState<unknown>();
  const later = from > today();
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => {
          setSeen(version);
          setAsking(true);
        }}
      >
        Publish
      </button>
      <ConfirmDialog
        open={asking}
        title={`Publish version ${number} of ${title}?`}
        confirm="Publish"
        onCancel={() => setAsking(false)}
        onConfirm={async () => {
          try {
            setRefused(undefined);
            await publish(seen, from);
            await forgetTyped(drafts, seen.id);
          } catch (error) {
            setRefused(error);
            throw error;
          }
          say(later ? `${title} is published. It is in force from ${day(from)}.` : `${title} is published.`);
          setAsking(false);
        }}
      >
        <p>
          Everybody can read it, and it can no longer change: a correction is a new version. Appraisals and probations
          that are under way keep the version they began with.
        </p>
        {later && <p>Until then everybody sees what is in force before it, and that it is to come.</p>}
        <Field
          label="In force from"
          type="date"
          required
          value={from}
          fault={faultOf(refused, 'effectiveFrom')}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
