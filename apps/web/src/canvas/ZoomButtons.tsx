import { ActionIcon } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { t } from '../texts/texts.js';
import type { CameraControl } from './use-camera.js';

export const ZOOM_STEP = 1.35;

export function ZoomButtons({ control }: { readonly control: CameraControl }) {
  return (
    <div className="zoom" role="group" aria-label={t().canvas.zoom}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t().canvas.in}
        title={t().canvas.inKey}
        onClick={() => control.zoomBy(ZOOM_STEP)}
      >
        <IconPlus size={16} />
      </ActionIcon>
      <span className="zoom-scale figures" aria-live="polite">
        {Math.round(control.camera.k * 100)} %
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t().canvas.out}
        title={t().canvas.outKey}
        onClick={() => control.zoomBy(1 / ZOOM_STEP)}
      >
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t().canvas.all}
        title={t().canvas.allKey}
        onClick={control.fit}
      >
        <IconArrowsMaximize size={15} />
      </ActionIcon>
    </div>
  );
}
