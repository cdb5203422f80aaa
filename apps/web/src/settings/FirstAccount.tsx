import { Button } from '@mantine/core';
import { useState } from 'react';
import { EntranceForm } from '../access/EntranceForm.js';

/** While nobody has an account, whoever sits at this machine may do everything. */
export function FirstAccount() {
  const [wanted, setWanted] = useState(false);
  return (
    <section aria-label="People">
      <h2>People</h2>
      <p className="settings-says">
        Nobody has an account, and the server listens to this machine alone: whoever sits at it may do
        everything. With the first account it asks everybody to sign in, and sources for their write keys.
      </p>
      {wanted ? (
        <EntranceForm way="first" />
      ) : (
        <Button variant="default" onClick={() => setWanted(true)}>
          Make the first account
        </Button>
      )}
    </section>
  );
}
