import { Button } from '@mantine/core';
import type { AccessState } from '@throughline/server/routes';
import { useSignOut } from '../api/access.js';

/** Who is signed in, and the way out. */
export function You({ access: { name, email, role } }: { readonly access: AccessState }) {
  const signOut = useSignOut();
  return (
    <section aria-label="You">
      <p className="settings-you">
        You are <strong>{name}</strong> ({email}),{' '}
        {role === null ? '' : `${role === 'viewer' ? 'a' : 'an'} ${role}`}.
      </p>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out
      </Button>
    </section>
  );
}
