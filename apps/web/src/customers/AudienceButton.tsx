import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMay } from '../api/access.js';
import { postText } from '../api/request.js';
import { download } from '../panel/download.js';
import { t } from '../texts/texts.js';
import type { Rule } from './rule.js';

interface AudienceButtonProps {
  readonly shop: string;
  readonly rule: Rule;
  readonly name: string;
}

/** The members with what is known of each, as a file; for those who may see single customers. */
export function AudienceButton({ shop, rule, name }: AudienceButtonProps) {
  const may = useMay('edit');
  const take = useMutation({
    mutationFn: () => postText(`/api/shops/${encodeURIComponent(shop)}/audiences/csv`, { segment: rule }),
    onSuccess: (csv) =>
      download(
        new Blob([csv], { type: 'text/csv;charset=utf-8' }),
        `${shop}-${name.replaceAll(' ', '-')}.csv`,
      ),
  });
  if (!may) return null;
  return (
    <>
      <Button size="xs" variant="default" loading={take.isPending} onClick={() => take.mutate()}>
        {t().customers.audience}
      </Button>
      {take.error === null ? null : <p role="alert">{take.error.message}</p>}
    </>
  );
}
