import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'wrong';
}

/** A view that has nothing to draw says why, and what to do. */
export function Notice({ title, children, tone = 'plain' }: NoticeProps) {
  return (
    <div
      className={`notice notice-${tone}`}
      data-testid="notice"
      role={tone === 'wrong' ? 'alert' : 'status'}
    >
      <h1>{title}</h1>
      {children}
    </div>
  );
}
