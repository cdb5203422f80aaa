import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Over the lower part of a narrow screen, until it is closed. */
export function Sheet({ title, onClose, children }: SheetProps) {
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      size="82%"
      title={title}
      withCloseButton={false}
      styles={{ header: { display: 'none' }, body: { paddingTop: 16 } }}
    >
      {children}
    </Drawer>
  );
}
