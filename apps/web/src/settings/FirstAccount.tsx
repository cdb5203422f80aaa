import { Button } from '@mantine/core';
import { useState } from 'react';
import { EntranceForm } from '../access/EntranceForm.js';
import { t } from '../texts/texts.js';

/** While nobody has an account, whoever sits at this machine may do everything. */
export function FirstAccount() {
  const [wanted, setWanted] = useState(false);
  return (
    <section aria-label={t().settings.people}>
      <h2>{t().settings.people}</h2>
      <p className="settings-says">{t().settings.open}</p>
      {wanted ? (
        <EntranceForm way="first" />
      ) : (
        <Button variant="default" onClick={() => setWanted(true)}>
          {t().settings.makeFirst}
        </Button>
      )}
    </section>
  );
}
