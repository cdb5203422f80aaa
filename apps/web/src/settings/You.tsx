import { Button } from '@mantine/core';
import type { AccessState } from '@throughline/server/routes';
import { useSignOut } from '../api/access.js';
import { t } from '../texts/texts.js';
import { Password } from './Password.js';

/** Who is signed in, and the way out. */
export function You({ access: { name, email, role } }: { readonly access: AccessState }) {
  const signOut = useSignOut();
  return (
    <section aria-label={t().settings.you}>
      <p className="settings-you">
        {t().settings.youAre} <strong>{name}</strong> ({email})
        {role === null ? '' : t().settings.withRole(role)}
      </p>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t().settings.signOut}
      </Button>
      <Password />
    </section>
  );
}
