import { NativeSelect } from '@mantine/core';
import type { PersonEntry } from '@throughline/server/routes';
import { Failed } from '../access/Failed.js';
import { useChangePerson, useInvitations, usePeople, useRemovePerson, useWithdraw } from '../api/access.js';
import { t } from '../texts/texts.js';
import { SureButton } from '../shell/SureButton.js';
import { day } from './day.js';
import { Invite } from './Invite.js';
import { roleOf, ROLES } from './roles.js';

/** Who has an account, who is invited. */
export function People({ me }: { readonly me: string | null }) {
  const { data = [] } = usePeople();
  return (
    <section aria-label={t().settings.people} data-testid="people">
      <h2>{t().settings.people}</h2>
      <table className="settings-table">
        <thead>
          <tr>
            <th>{t().settings.name}</th>
            <th>{t().settings.role}</th>
            <th className="settings-wide">{t().settings.since}</th>
            <th aria-label={t().settings.change} />
          </tr>
        </thead>
        <tbody>
          {data.map((person) => (
            <PersonRow key={person.id} person={person} isMe={person.email === me} />
          ))}
          <Invited />
        </tbody>
      </table>
      <Invite />
    </section>
  );
}

interface PersonRowProps {
  readonly person: PersonEntry;
  readonly isMe: boolean;
}

function PersonRow({ person: { id, name, email, role, since }, isMe }: PersonRowProps) {
  const change = useChangePerson();
  const remove = useRemovePerson();
  const failed = change.error ?? remove.error;
  return (
    <tr>
      <td>
        {name}
        <span className="settings-under">{email}</span>
        {failed === null ? null : <Failed error={failed} />}
      </td>
      <td>
        <NativeSelect
          aria-label={t().settings.roleOf(name)}
          size="xs"
          value={role}
          data={ROLES.map((value) => ({ value, label: t().settings.roles[value].label }))}
          onChange={(event) => change.mutate({ id, body: { role: roleOf(event.currentTarget.value) } })}
        />
      </td>
      <td className="settings-wide figures">{day(since)}</td>
      <td className="settings-end">
        {isMe ? null : (
          <SureButton
            says={t().settings.losesAccount(name)}
            busy={remove.isPending}
            onSure={() => remove.mutate(id)}
          >
            {t().settings.remove} <span className="unseen">{name}</span>
          </SureButton>
        )}
      </td>
    </tr>
  );
}

function Invited() {
  const { data = [] } = useInvitations();
  const withdraw = useWithdraw();
  return data.map(({ id, note, role, ends }) => (
    <tr key={id} className="settings-faint">
      <td>
        {note === '' ? t().settings.somebody : note}
        <span className="settings-under">{t().settings.invitedUntil(day(ends))}</span>
      </td>
      <td>{t().settings.roles[role].label}</td>
      <td className="settings-wide" />
      <td className="settings-end">
        <SureButton
          says={t().settings.losesLink}
          busy={withdraw.isPending}
          onSure={() => withdraw.mutate(id)}
        >
          {t().settings.withdraw}
        </SureButton>
      </td>
    </tr>
  ));
}
